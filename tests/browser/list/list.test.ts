/** The page that checks a list, as a visitor uses it. */
import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { EXAMPLES } from '../../../shared/examples/ids.ts';
import { institution } from '../../../site/institution.ts';
import { duplicate, missing, visible, withItems } from '../../unit/widget/list/items.ts';
import { aReport, idNumber } from '../../unit/widget/list/reports.ts';
import { barriers } from '../accessibility.ts';
import { sideways } from '../sideways.ts';
import { check, finished, progress, rows, theListPage } from './list-page.ts';
import { type Behaviour, reporting } from './service.ts';

const page = theListPage();
const ROBIN = idNumber(1);
const KIM = idNumber(2);
const ALEX = idNumber(3);
const SASHA = idNumber(4);
const LIST = [ROBIN, KIM, ALEX, SASHA].join('\n');

/** One answer of each kind. */
const mixed: Behaviour = (id) => {
  if (id === KIM) return reporting(aReport(id, { status: 'action-needed', counts: { items: 10, visible: 3, action: 7 } }));
  if (id === ALEX) return { status: 404, body: { code: 'unknown-orcid-id', detail: 'ORCID has no record with this iD.' } };
  if (id !== SASHA) return reporting(aReport(id));
  const report = aReport(id, { status: 'incomplete', counts: { items: 3, visible: 0, unknown: 3 } });
  const sources = report.sources.map((each) =>
    each.source === 'orcid' ? { ...each, ok: false, reason: 'timeout' as const } : each,
  );
  return reporting({ ...report, record: 'unknown', sources });
};
const ids = async (shown: Page) => (await rows(shown)).map(([, id]) => /(\d{4}-){3}\d{3}[\dX]/.exec(id ?? '')?.[0]);
const heading = (shown: Page, name: string) =>
  shown.getByRole('table', { name: 'Each person' }).getByRole('columnheader', { name, exact: true });
const focused = (shown: Page) => shown.evaluate(() => document.activeElement?.textContent?.trim());

describe('reading the list', () => {
  test('shows what was found and what is wrong, with the lines, before any request', () =>
    page.visit(async (shown) => {
      await shown
        .getByLabel('ORCID iDs', { exact: true })
        .fill(`Name,ORCID\nRobin,${ROBIN}\nKim,9998-0000-0000-0021\nAlex,\nRobin,${ROBIN}`);
      await shown
        .getByText('We found 1 iD. 1 iD is on more than one line, and checked once. 2 problems. Line 1 has the column names.')
        .waitFor();
      const problems = await shown.locator('.found li').allTextContents();
      expect(problems[0]).toMatch(/^Line 3: 9998-0000-0000-0021 At least one character is wrong/);
      expect(problems[1]).toBe('Line 4: Alex There is no ORCID iD on this line.');
      expect(problems[2]).toBe(`${ROBIN}, lines 2, 5`);
      expect(page.service().requests).toEqual([]);
    }));

  test('shows which iDs are left out after the first 500', () =>
    page.visit(async (shown) => {
      await shown
        .getByLabel('ORCID iDs', { exact: true })
        .fill(Array.from({ length: 502 }, (_, index) => idNumber(index)).join('\n'));
      await shown.getByText('We found 502 iDs. We check only the first 500, and leave out 2 iDs.').waitFor();
      await shown.getByText('iDs that are left out (2)').click();
      expect(await shown.locator('.found li').allTextContents()).toEqual([
        `${idNumber(500)}, line 501`,
        `${idNumber(501)}, line 502`,
      ]);
    }));

  test('asks for iDs if there are none', () =>
    page.visit(async (shown) => {
      await shown.getByRole('button', { name: 'Check the list' }).click();
      await shown.getByText('We found no ORCID iD in this list.').waitFor();
      const field = shown.getByLabel('ORCID iDs', { exact: true });
      expect(await shown.evaluate(() => document.activeElement?.id)).toBe('list-text');
      expect(await field.getAttribute('aria-invalid')).toBe('true');
      await field.fill(ROBIN);
      await shown.getByText('We found 1 iD.').waitFor();
      expect(await field.getAttribute('aria-invalid')).toBeNull();
    }));

  test('a file is read', () =>
    page.visit(async (shown) => {
      await shown
        .getByLabel('Or a text or CSV file')
        .setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(`\ufeff${LIST}`) });
      await shown.getByText('We found 4 iDs.').waitFor();
    }));

  test('a spreadsheet is refused with advice', () =>
    page.visit(async (shown) => {
      const buffer = Buffer.from('504b0304140006000800', 'hex');
      await shown.getByLabel('Or a text or CSV file').setInputFiles({ name: 'staff.xlsx', mimeType: '', buffer });
      await shown.getByText('Save it as CSV in your spreadsheet program').waitFor();
    }));

  test('a file can be dropped', () =>
    page.visit(async (shown) => {
      await shown.locator('.list-checker form').evaluate((form, text) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([text], 'list.txt'));
        form.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
      }, LIST);
      await shown.getByText('We found 4 iDs.').waitFor();
    }));
});

describe('the results', () => {
  const withResults = (look: (shown: Page) => Promise<void>, visitor = {}) =>
    page.visit(async (shown) => {
      page.service().behave(mixed);
      await check(shown, LIST);
      await finished(shown);
      await look(shown);
    }, visitor);

  test('show the status of each iD in words, and do not call incomplete reports missing', () =>
    withResults(async (shown) => {
      const table = await rows(shown);
      expect(table.map(([, , status]) => status)).toEqual([
        '✓All visible',
        '!Something to do',
        '∅No such ORCID record',
        '?IncompleteORCID didn’t respond in timeCheck again',
      ]);
      expect(table[1]?.slice(4, 9)).toEqual(['3 of 10', '7', '0', '0', '0']);
      expect(table[2]?.slice(4, 9)).toEqual(['', '', '', '', '']);
      expect(table[3]?.slice(4, 9)).toEqual(['at least 0 of 3', '0', '0', '3', '0']);
      expect(await shown.getByRole('link', { name: `Open report on ${KIM} in a new tab` }).getAttribute('href')).toBe(
        `/report/${KIM}`,
      );
    }));

  test('say that items are on a record more than once, even if all are visible', () =>
    page.visit(async (shown) => {
      page.service().behave((id) => reporting(aReport(id, id === KIM ? withItems(duplicate('shown-twice'), visible()) : {})));
      await check(shown, LIST);
      await finished(shown);
      const table = await rows(shown);
      expect(table.map(([, , status, causes]) => [status, causes]).slice(0, 2)).toEqual([
        ['✓All visible', ''],
        ['2+All visible, with duplicates', 'On the record more than once (1)'],
      ]);
      expect(await heading(shown, 'More than once').count()).toBe(1);
    }));

  test('are sorted with the buttons in the headings, which show the order', () =>
    withResults(async (shown) => {
      expect(await heading(shown, 'Line').getAttribute('aria-sort')).toBe('ascending');
      await shown.getByRole('button', { name: 'Status', exact: true }).click();
      await expect.poll(() => ids(shown)).toEqual([KIM, SASHA, ALEX, ROBIN]);
      expect(await heading(shown, 'Status').getAttribute('aria-sort')).toBe('ascending');
      expect(await heading(shown, 'Line').getAttribute('aria-sort')).toBeNull();
      await shown.getByRole('button', { name: 'To do', exact: true }).click();
      await shown.getByRole('button', { name: 'To do', exact: true }).click();
      await expect.poll(() => ids(shown)).toEqual([KIM, ROBIN, SASHA, ALEX]);
      expect(await heading(shown, 'To do').getAttribute('aria-sort')).toBe('descending');
    }));

  test('are filtered by status and by text', () =>
    withResults(async (shown) => {
      await shown.getByRole('combobox', { name: 'Status' }).selectOption('action-needed');
      expect(await ids(shown)).toEqual([KIM]);
      expect(await shown.locator('.list-checker .shown').textContent()).toBe('1 of 4 shown.');
      await shown.getByRole('combobox', { name: 'Status' }).selectOption('');
      await shown.getByLabel('Find').fill('didn’t respond');
      await expect.poll(() => ids(shown)).toEqual([SASHA]);
      expect(await shown.locator('.list-checker .live').textContent()).toBe('1 of 4 shown.');
    }));

  test('have the columns of the list, as far as the table has room, and can be sorted by them', () =>
    page.visit(async (shown) => {
      const titles = ['Name', 'Email', 'School', 'Role', 'Room', 'Phone'];
      const person = (name: string, id: string) => [name, `${name}@example.org`, 'Art', 'Staff', '2.1', '0161', id].join(';');
      await check(shown, [[...titles, 'ORCID'].join(';'), person('Zoë', ROBIN), person('Álvaro', KIM)].join('\n'));
      await finished(shown);
      expect((await rows(shown))[0]?.[1]).toBe(`ZoëZoë@example.orgSchool: ArtRole: StaffRoom: 2.1${ROBIN} Open report`);
      expect(await shown.getByText('The table has no room for these columns: Phone.').count()).toBe(1);
      await shown.getByLabel('Sort by').selectOption('Name');
      await expect.poll(async () => (await rows(shown)).map(([, who]) => who?.slice(0, 3))).toEqual(['Álv', 'Zoë']);
      expect(await heading(shown, 'Person').getAttribute('aria-sort')).toBe('ascending');
      await shown.getByLabel('Last first').check();
      await expect.poll(async () => (await rows(shown)).map(([, who]) => who?.slice(0, 3))).toEqual(['Zoë', 'Álv']);
      await shown.getByLabel('Find').fill('0161');
      await shown.getByText('2 of 2 shown.').first().waitFor();
    }));

  test('are counted by cause, and each cause leads to its people', () =>
    page.visit(async (shown) => {
      const items = { [ROBIN]: [missing(), missing()], [KIM]: [missing(), duplicate('shown-twice')] };
      page.service().behave((id) => reporting(aReport(id, withItems(...(items[id] ?? [visible()])))));
      await check(shown, LIST);
      await finished(shown);
      const totals = shown.locator('.cause-totals tbody tr');
      expect((await totals.allTextContents()).map((text) => text.replace(/\s+/g, ' '))).toEqual([
        'iD missing Help23Show',
        'On the record more than once Help11Show',
      ]);
      await shown.getByRole('button', { name: 'Show the 1 person with “On the record more than once”' }).press('Enter');
      expect(await ids(shown)).toEqual([KIM]);
      expect(await focused(shown)).toBe('Each person');
      await shown.getByRole('button', { name: 'Show everyone' }).press('Enter');
      await expect.poll(() => ids(shown)).toHaveLength(4);
      expect(await shown.getByLabel('Find').evaluate((field) => field === document.activeElement)).toBe(true);
    }));

  test('say so if nobody fits the filter', () =>
    withResults(async (shown) => {
      await shown.getByLabel('Find').fill('nobody');
      await shown.getByText('Nobody in this list fits the filter.').waitFor();
      await shown.getByRole('button', { name: 'Show everyone' }).click();
      await expect.poll(() => ids(shown)).toHaveLength(4);
      expect(await shown.getByLabel('Find').inputValue()).toBe('');
    }));

  test('are downloaded as CSV and as JSON', () =>
    withResults(async (shown) => {
      const saved = async (name: string) => {
        const [download] = await Promise.all([shown.waitForEvent('download'), shown.getByRole('button', { name }).click()]);
        expect(download.suggestedFilename()).toMatch(/^orcid-list-\d{4}-\d\d-\d\d\.(csv|json)$/);
        return readFile(await download.path(), 'utf8');
      };
      const { data } = Papa.parse<Record<string, string>>((await saved('Download CSV')).replace('\ufeff', ''), {
        header: true,
        skipEmptyLines: true,
      });
      expect(data.map(({ orcid, status, visible }) => [orcid, status, visible])).toEqual([
        [ROBIN, 'in-step', '2'],
        [KIM, 'action-needed', '3'],
        [ALEX, 'no-record', ''],
        [SASHA, 'incomplete', '0'],
      ]);
      expect(JSON.parse(await saved('Download JSON')).ids).toMatchObject([
        { orcid: ROBIN, status: 'in-step', checkedAt: '2026-11-22T06:00:00Z' },
        { orcid: KIM, counts: { items: 10, visible: 3, action: 7 } },
        { orcid: ALEX, counts: null },
        { orcid: SASHA, notes: ['ORCID didn’t respond in time'] },
      ]);
    }));

  test('allow checking one iD again, and the focus stays in its row', () =>
    withResults(async (shown) => {
      page.service().behave((id) => reporting(aReport(id)));
      await shown.getByRole('button', { name: `Check again: ${SASHA}` }).press('Enter');
      await expect.poll(async () => (await rows(shown))[3]?.[2]).toBe('✓All visible');
      expect(page.service().requests.map(({ id }) => id)).toEqual([SASHA]);
      expect(await shown.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
        `Open report on ${SASHA} in a new tab`,
      );
    }));

  test('make the browser warn before leaving, until they are cleared', () =>
    withResults(async (shown) => {
      const [dialog] = await Promise.all([shown.waitForEvent('dialog'), shown.evaluate(() => setTimeout(() => location.reload()))]);
      expect(dialog.type()).toBe('beforeunload');
      await dialog.dismiss();
      expect(await ids(shown)).toHaveLength(4);
      await shown.getByRole('button', { name: 'Clear, and check another list' }).click();
      expect(await shown.getByLabel('ORCID iDs', { exact: true }).inputValue()).toBe(LIST);
      await shown.reload();
    }));

  test.each(['light', 'dark'] as const)('have no barrier that axe-core finds, in %s', (scheme) =>
    withResults(async (shown) => expect(await barriers(shown)).toEqual([]), { scheme }),
  );

  test.each([
    ['on a screen 320 px wide', { width: 320, height: 640 }],
    ['on a screen 1280 px wide at 200 % zoom', { width: 640, height: 512, zoom: 2 }],
    ['on a screen 1280 px wide', {}],
  ])('need no sideways scrolling %s', (_, visitor) =>
    withResults(async (shown) => expect(await sideways(shown)).toEqual([]), visitor),
  );

  test('are a table for screen readers', () =>
    withResults(async (shown) => {
      const table = shown.getByRole('table', { name: 'Each person' });
      expect(await table.getByRole('columnheader').count()).toBe(10);
      expect(await table.getByRole('row').count()).toBe(5);
      expect(await table.getByRole('rowheader').count()).toBe(4);
    }));
});

describe('a run', () => {
  test('can be done with the keyboard alone', () =>
    page.visit(async (shown) => {
      page.service().behave(mixed);
      await shown.getByLabel('ORCID iDs', { exact: true }).focus();
      await shown.keyboard.type(`${KIM} ${ROBIN}`);
      for (const _ of ['file', 'prefix', 'check']) await shown.keyboard.press('Tab');
      expect(await focused(shown)).toBe('Check the list');
      await shown.keyboard.press('Enter');
      await finished(shown);
      expect(await focused(shown)).toBe('Progress');
      const reached: string[] = [];
      for (let press = 0; press < 40; press += 1) {
        await shown.keyboard.press('Tab');
        reached.push((await focused(shown)) ?? '');
        if (reached.at(-1) === 'Status') await shown.keyboard.press('Enter');
      }
      expect(reached).toEqual(
        expect.arrayContaining(['Clear, and check another list', 'Download CSV', 'Download JSON', 'Status', 'Open report']),
      );
      expect(await heading(shown, 'Status').getAttribute('aria-sort')).toBe('ascending');
    }));

  test(
    'can be paused, resumed and cancelled, and the rest can be checked afterwards',
    () =>
      page.visit(async (shown) => {
        const list = Array.from({ length: 300 }, (_, index) => idNumber(index)).join('\n');
        await check(shown, list);
        await shown.getByRole('button', { name: 'Pause' }).click();
        await expect.poll(() => progress(shown)).toMatch(/^Paused\. \d+ of 300 iDs checked\.$/);
        expect(await shown.locator('.list-checker .live').textContent()).toMatch(/^Paused/);
        await expect.poll(() => shown.getByText('Being checked').count()).toBe(0);
        const before = page.service().requests.length;
        await shown.waitForTimeout(300);
        expect(page.service().requests).toHaveLength(before);
        expect(before).toBeLessThan(300);

        await shown.getByRole('button', { name: 'Resume' }).click();
        await expect.poll(() => page.service().requests.length).toBeGreaterThan(before);
        await shown.getByRole('button', { name: 'Cancel' }).click();
        await expect.poll(() => progress(shown)).toMatch(/^Cancelled\. \d+ of 300 iDs checked\. The results so far are kept\.$/);
        expect(await focused(shown)).toBe('Progress');
        await shown.getByRole('button', { name: /^Check \d+ unfinished again/ }).click();
        await finished(shown, 25_000);
        expect(await progress(shown)).toBe('Finished. 300 of 300 iDs checked.');
        expect(page.service().most()).toBe(4);
      }),
    60_000,
  );

  test('makes few announcements', () =>
    page.visit(async (shown) => {
      await shown.evaluate(() => {
        const announced: string[] = [];
        Object.assign(globalThis, { announced });
        const place = document.querySelector('.list-checker .live');
        if (place)
          new MutationObserver(() => announced.push(place.textContent ?? '')).observe(place, {
            childList: true,
            characterData: true,
            subtree: true,
          });
      });
      await check(shown, Array.from({ length: 100 }, (_, index) => idNumber(index)).join('\n'));
      await finished(shown);
      const announced = await shown.evaluate(() =>
        (globalThis as unknown as { announced: string[] }).announced.filter((each) => each !== ''),
      );
      expect(announced.length).toBeLessThanOrEqual(11);
      expect(announced.at(-1)).toBe('Finished. 100 of 100 iDs checked.');
    }));

  test('can check all failed iDs again with one button', () =>
    page.visit(async (shown) => {
      page.service().behave((id) => (id === KIM ? { status: 400, body: { code: 'invalid-parameter' } } : reporting(aReport(id))));
      await check(shown, LIST);
      await finished(shown);
      expect(await progress(shown)).toBe('Finished. 3 of 4 iDs checked, 1 failed.');
      page.service().behave((id) => reporting(aReport(id)));
      await shown.getByRole('button', { name: 'Check 1 unfinished again' }).click();
      await expect.poll(() => progress(shown)).toBe('Finished. 4 of 4 iDs checked.');
    }));

  test('is limited to one repository only if the visitor chooses this', () =>
    page.visit(async (shown) => {
      await shown.getByRole('checkbox', { name: /Only our repository/ }).check();
      await check(shown, ROBIN);
      await finished(shown);
      expect(page.service().requests).toMatchObject([{ id: ROBIN, prefix: institution.doiPrefix }]);
    }));

  test('of the ten examples starts with one click', () =>
    page.visit(async (shown) => {
      await shown.getByRole('button', { name: 'Try with the ten example iDs' }).click();
      await finished(shown);
      expect(
        page
          .service()
          .requests.map(({ id }) => id)
          .toSorted(),
      ).toEqual(EXAMPLES.map(({ orcid }) => orcid as string).toSorted());
    }));
});

test('the page explains that it needs JavaScript', () =>
  page.visit(
    async (shown) => {
      expect(await shown.locator('main').textContent()).toContain('You need JavaScript to check a list.');
      expect(await shown.locator('.list-checker form').isVisible()).toBe(false);
    },
    { javaScript: false },
  ));
