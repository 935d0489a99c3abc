/** What scripts add to the report page: searching and sorting, working through the items, sharing, comparing and checking again. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { type ExampleName, exampleNamed } from '../../../shared/examples/ids.ts';
import type { Report } from '../../../shared/report/report.schema.ts';
import { barriers } from '../accessibility.ts';
import { answering, headline, reportOf, theProduct } from './product.ts';

const product = theProduct();
const rows = (page: Page) => page.locator('.items-section .rows > li');

/** Scrolls to each row, because the browser only lays out what is near the visible part of the page. */
async function heightsOf(page: Page): Promise<number[]> {
  const heights: number[] = [];
  for (const row of await rows(page).all()) {
    await row.scrollIntoViewIfNeeded();
    heights.push((await row.locator('summary').boundingBox())?.height ?? 0);
  }
  return heights;
}

function onReport<T>(name: ExampleName, look: (page: Page) => Promise<T>, visitor = {}): Promise<T> {
  return product.visit(
    `/report/${exampleNamed(name)}`,
    async (page) => {
      await page.getByRole('button', { name: 'Print', exact: true }).waitFor();
      return look(page);
    },
    visitor,
  );
}

/** Shows a report that differs from an example's. */
function onChanged<T>(name: ExampleName, change: (report: Report) => void, look: (page: Page) => Promise<T>): Promise<T> {
  return product.visit('/about/', async (page) => {
    const report = await reportOf(page, exampleNamed(name));
    change(report);
    await answering(page, report);
    await page.goto(product.url(`/#${exampleNamed(name)}`));
    await headline(page).waitFor();
    return look(page);
  });
}

describe('the items', () => {
  test('are rows of at most 48 px, with one line of state each', () =>
    onReport('action-needed', async (page) => {
      const heights = await heightsOf(page);
      expect(heights.length).toBe(19);
      expect(Math.max(...heights)).toBeLessThanOrEqual(48);
    }));

  test('stay rows of at most 48 px on a phone', () =>
    onReport(
      'action-needed',
      async (page) => {
        const heights = await heightsOf(page);
        expect(Math.max(...heights)).toBeLessThanOrEqual(48);
        expect(Math.min(...heights)).toBeGreaterThan(20);
      },
      { width: 390, height: 844 },
    ));

  test('show their details when they are opened, with the keyboard too', () =>
    onReport('action-needed', async (page) => {
      const row = page.locator('#not-visible .rows details');
      await row.locator('summary').focus();
      await page.keyboard.press('Enter');
      expect(await row.locator('.stages li').allTextContents()).toEqual([
        'Figshare ✓ listed',
        'DataCite ✓ your iD is listed',
        'ORCID ✕ not publicly visible',
      ]);
      expect(await row.getByRole('link', { name: 'Open in DataCite Commons' }).count()).toBe(1);
      expect(await barriers(page)).toEqual([]);
    }));

  test('can be found, filtered, sorted, and shown as one list', () =>
    onReport('action-needed', async (page) => {
      await page.getByLabel('Find by title or DOI').fill('harbour gauge');
      await expect.poll(() => rows(page).locator('.title').allTextContents()).toEqual(['Tide gauge data, harbour mouth']);
      expect(await page.locator('.found').textContent()).toContain('We found 1 of 19 items.');
      await page.getByRole('button', { name: 'Show all' }).click();
      await expect.poll(() => rows(page).count()).toBe(19);
      await page.getByLabel('State', { exact: true }).selectOption('On the record');
      await expect.poll(() => rows(page).count()).toBe(2);
      await page.getByLabel('State', { exact: true }).selectOption('All');
      await page.getByLabel('Show', { exact: true }).selectOption('As one list');
      await page.getByLabel('Sort').selectOption('Title');
      await expect.poll(() => page.locator('.group').count()).toBe(0);
      const first = rows(page).locator('.title').first();
      await expect.poll(() => first.textContent()).toBe('Bird counts from a bridge');
      const titles = await rows(page).locator('.title').allTextContents();
      expect(titles).toEqual(titles.toSorted((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)));
      await page.getByLabel('Cause').selectOption('iD missing');
      await expect.poll(() => rows(page).count()).toBe(1);
    }));

  test('of a cause that a link names are shown, even if a filter hides them', () =>
    onReport('action-needed', async (page) => {
      for (const _ of ['first', 'again']) {
        await page.getByLabel('State', { exact: true }).selectOption('On the record');
        await expect.poll(() => page.locator('#id-missing').count()).toBe(0);
        await page.locator('.stops').getByRole('link', { name: 'iD missing 1' }).click();
        await expect.poll(() => page.locator('#id-missing').count()).toBe(1);
        await expect.poll(() => page.locator('#id-missing').evaluate((node) => node.getBoundingClientRect().y)).toBeLessThan(400);
      }
    }));

  test('keep the keyboard where it was when buttons disappear', () =>
    onReport('large', async (page) => {
      await page
        .getByRole('button', { name: /^Show the other 20/ })
        .first()
        .click();
      await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
      await page.getByLabel('Find by title or DOI').fill('no such thing');
      await page.getByRole('button', { name: 'Show all' }).click();
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('find-items');
    }));

  test('that nobody has are said to be none', () =>
    onReport('action-needed', async (page) => {
      await page.getByLabel('Find by title or DOI').fill('no such thing');
      await page.getByText('We found 0 of 19 items.').waitFor();
    }));

  test('of a thousand come in steps', () =>
    onReport('large', async (page) => {
      const before = await rows(page).count();
      expect(before).toBeLessThanOrEqual(200);
      await page
        .getByRole('button', { name: /^Show 100 more/ })
        .last()
        .click();
      await expect.poll(() => rows(page).count()).toBe(before + 100);
      await page.getByLabel('Find by title or DOI').fill('wave 17, table 3');
      await expect.poll(() => rows(page).count()).toBe(1);
    }));

  test('with hostile titles, types and addresses are shown as text', () =>
    onChanged(
      'action-needed',
      (report) => {
        const titles = ['<img src=x onerror="document.title=\'broken\'">', '\u202eעברית‮ <b>x</b>', 'x'.repeat(2000)];
        const hostile = { url: 'javascript:alert(1)', claimUrl: 'javascript:alert(1)', type: '<svg onload=alert(1)>' };
        for (const [index, title] of titles.entries()) Object.assign(report.items[index] ?? {}, { ...hostile, title });
      },
      async (page) => {
        await page.getByLabel('Show', { exact: true }).selectOption('As one list');
        await page.getByLabel('Sort').selectOption('State');
        expect(await page.title()).not.toBe('broken');
        await expect.poll(() => rows(page).first().locator('.title').textContent()).toContain('<img src=x');
        await expect.poll(async () => (await rows(page).nth(2).locator('.title').textContent())?.length).toBe(300);
        const protocols = await page
          .locator('.report a')
          .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).protocol));
        expect(protocols.filter((each) => !['http:', 'https:', 'mailto:'].includes(each))).toEqual([]);
      },
    ));
});

describe('the picture of where items stop', () => {
  test.each(['in-step', 'action-needed', 'waiting', 'incomplete', 'merged', 'large'] as const)('adds up: %s', (name) =>
    onReport(name, async (page) => {
      const counts = await page.locator('.stops .count').allTextContents();
      const [all = 0, ...rest] = counts.map((count) => Number(count.replaceAll(',', '')));
      expect(rest.reduce((sum, count) => sum + count, 0)).toBe(all);
      const reasons = await page.locator('.stops li b').allTextContents();
      const sum = reasons.reduce((total, count) => total + Number(count.replaceAll(',', '')), 0);
      expect(sum).toBe(all - (rest.at(-1) ?? 0));
    }),
  );

  test('leads from each reason to its items', () =>
    onReport('action-needed', async (page) => {
      await page.locator('.stops').getByRole('link', { name: 'iD missing 1' }).click();
      expect(await page.locator(':target .rows > li').count()).toBe(1);
    }));
});

describe('duplicates', () => {
  test('that people see twice and those that ORCID groups are two lines', () =>
    onReport('duplicates', async (page) => {
      const lines = await page.locator('.causes li').allInnerTexts();
      expect(lines.map((line) => line.replace(/\s+/g, ' '))).toEqual([
        expect.stringMatching(/^2\+ 1 On the record more than once Show it.* Group or remove them$/),
        expect.stringMatching(/^i 1 Added more than once, but shown as one entry Show it.* Why this happens$/),
      ]);
      expect(await page.locator('#causes').textContent()).toBe('To do');
    }));

  test('show how the works were added', () =>
    onReport('duplicates', async (page) => {
      for (const summary of await page.locator('.duplicate summary, .grouped summary').all()) await summary.click();
      const added = / · added on \d+ \w+ \d{4} · /;
      const works = await page.locator('.works li').allTextContents();
      expect(works.every((work) => added.test(work))).toBe(true);
      expect(works.map((work) => work.replace(added, ' · '))).toEqual([
        'Entry 1: DataCite, most likely by Auto-Update · 10.6084/m9.figshare.99000401',
        'Entry 2: DataCite, most likely by Auto-Update · 10.6084/m9.figshare.99000401.v2',
        'DataCite, most likely by Auto-Update · 10.6084/m9.figshare.99000402',
        'figshare, by Figshare’s own push · 10.6084/m9.figshare.99000402',
      ]);
      expect(await page.locator('#shown-once').textContent()).toContain('You don’t need to group anything');
    }));
});

describe('working through the items to add', () => {
  test('opens one after the other, ticks them off in memory, and can undo', () =>
    onReport(
      'action-needed',
      async (page) => {
        await page.context().route('https://commons.datacite.org/**', (route) => route.fulfill({ body: 'Commons' }));
        const claims = page.locator('.claims');
        const first = await claims.getByRole('link', { name: 'Open the first in DataCite Commons' }).getAttribute('href');
        const opened = page.context().waitForEvent('page');
        await claims.getByRole('link', { name: 'Open the first in DataCite Commons' }).click();
        await (await opened).close();
        expect(await claims.getByRole('status').textContent()).toBe('1 of 11 opened.');
        const next = await claims.getByRole('link', { name: 'Open the next in DataCite Commons' }).getAttribute('href');
        expect(next).not.toBe(first);
        await claims.getByText('11 items to add').click();
        await claims.getByRole('button', { name: /^Undo/ }).click();
        expect(await claims.getByRole('status').textContent()).toBe('0 of 11 opened.');
        expect(await claims.getByRole('link', { name: /BibTeX file of these 11 items/ }).getAttribute('href')).toBe(
          `/api/v1/status/${exampleNamed('action-needed')}.bib`,
        );
      },
      { alsoFrom: ['https://commons.datacite.org'] },
    ));

  test.each(['in-step', 'nothing-to-sync', 'duplicates', 'unreachable', 'locked'] as const)(
    'is not offered if no item can be added: %s',
    (name) =>
      onReport(name, async (page) => {
        expect(await page.locator('.claims').count()).toBe(0);
      }),
  );
});

test('the five steps say what is done and lead on with the iD', () =>
  onReport('action-needed', async (page) => {
    const id = exampleNamed('action-needed');
    const links = page.locator('.steps a');
    expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual([
      `/steps/record/#${id}`,
      `/steps/connect/#${id}`,
      `/steps/id-on-items/#${id}`,
      `/steps/auto-update/#${id}`,
      `/steps/older-items/#${id}`,
    ]);
    expect(await page.locator('.steps li').nth(2).textContent()).toContain('To do');
  }));

test('the files have the selection of the address and the iD that was asked for', () =>
  product.visit(`/report/${exampleNamed('merged')}?scope=datacite&prefix=10.6084`, async (page) => {
    const base = `/api/v1/status/${exampleNamed('merged')}`;
    const query = '?scope=datacite&prefix=10.6084';
    const paths = await page.locator('.files a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(paths).toEqual([base + query, `${base}.csv${query}`, `${base}.txt${query}`, `${base}.atom${query}`]);
  }));

describe('sharing', () => {
  test('copies the address, writes an email, and draws a QR code of it', () =>
    onReport('in-step', async (page) => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.getByText('Share', { exact: true }).click();
      const address = product.url(`/report/${exampleNamed('in-step')}`);
      await page.getByRole('button', { name: 'Copy link' }).click();
      await page.getByText('Copied').waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
      const mail = await page.getByRole('link', { name: 'Send by email' }).getAttribute('href');
      expect(new URLSearchParams(mail?.split('?')[1]).get('body')).toBe(address);
      const code = page.getByRole('img', { name: 'QR code of this address' });
      await code.waitFor();
      expect((await code.locator('path').getAttribute('d'))?.length).toBeGreaterThan(500);
      expect(await barriers(page)).toEqual([]);
    }));
});

describe('the box for sharing', () => {
  test('closes with Escape, and when the person selects something else', () =>
    onReport('in-step', async (page) => {
      const share = page.getByText('Share', { exact: true });
      const address = page.locator('.share code');
      await share.click();
      await page.keyboard.press('Escape');
      expect(await address.isVisible()).toBe(false);
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Share');
      await share.click();
      await address.click();
      expect(await address.isVisible()).toBe(true);
      await page.locator('.verdict').click();
      expect(await address.isVisible()).toBe(false);
    }));
});

test('a report with a selection of its own says so, and leads to the whole one', () =>
  product.visit(`/report/${exampleNamed('action-needed')}?scope=datacite&prefix=10.6084`, async (page) => {
    const note = page.getByText('This report has a selection of its own.');
    expect(await note.textContent()).toContain(
      'and every other DataCite DOI that names the iD, but only DOIs that begin with 10.6084.',
    );
    expect(await page.title()).toContain('(only DOIs 10.6084)');
    await page.getByRole('link', { name: 'Show all Figshare items' }).click();
    await page.waitForURL(`**/report/${exampleNamed('action-needed')}`);
    expect(await note.count()).toBe(0);
  }));

test('a check that fails leaves the report, and says so', () =>
  product.visit(
    `/report/${exampleNamed('action-needed')}`,
    async (page) => {
      await page.route('**/api/v1/status/**', (route) => route.abort('connectionrefused'));
      await page.getByRole('button', { name: 'Check again' }).click();
      await page.getByText('The new check failed: Our server didn’t respond.').waitFor();
      expect(await headline(page).textContent()).toContain('2 of 19 items');
      await page.unroute('**/api/v1/status/**');
      await page.getByRole('button', { name: 'Check again' }).click();
      await expect.poll(() => page.getByText('The new check failed').count()).toBe(0);
    },
    { expected: /ERR_/ },
  ));

describe('comparing with an earlier report', () => {
  const choose = async (page: Page, content: string) => {
    await page
      .getByLabel(/^Choose an earlier report/)
      .setInputFiles({ name: 'report.json', mimeType: 'application/json', buffer: Buffer.from(content) });
  };

  test('shows what became visible and what is new', () =>
    onReport('in-step', async (page) => {
      const now = await reportOf(page, exampleNamed('in-step'));
      const [first, , ...others] = now.items;
      const earlier = {
        ...now,
        checkedAt: '2026-01-01T00:00:00Z',
        items: [{ ...first, orcid: { state: 'not-visible', works: [] } }, ...others],
      };
      await choose(page, JSON.stringify(earlier));
      const changed = page.locator('.changed');
      expect(await changed.locator('h3').textContent()).toBe('Since 1 January 2026');
      expect(await changed.locator('h4').allTextContents()).toEqual(['Now publicly visible on the record (1)', 'New items (1)']);
    }));

  test('says what is wrong with another file', () =>
    onReport('in-step', async (page) => {
      await choose(page, 'nothing');
      await page.getByText('This isn’t a JSON file.').waitFor();
      expect(await page.locator('#earlier-report').getAttribute('aria-invalid')).toBe('true');
      await choose(page, JSON.stringify(await reportOf(page, exampleNamed('action-needed'))));
      await page.getByText(`This report is about another iD: ${exampleNamed('action-needed')}.`).waitFor();
    }));
});

test('checking again asks anew, and shows the newer report in place', () =>
  onReport('action-needed', async (page) => {
    const report = await reportOf(page, exampleNamed('in-step'));
    await answering(page, report);
    const asked = page.waitForRequest((request) => request.url().includes('/api/v1/status/'));
    await page.getByRole('button', { name: 'Check again' }).click();
    await asked;
    await page.getByRole('heading', { name: '7 of 7 items' }).waitFor();
    expect(await page.title()).toContain('7 of 7 items');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  }));

test('the style sheet is one that the policy allows, and the page has no style attribute', () =>
  onReport('large', async (page) => {
    expect(await page.locator('main [style]').count()).toBe(0);
    expect(readFileSync('site/public/widget/report.css', 'utf8')).not.toContain('@import');
  }));
