/** Comparing the results of a list with a file from an earlier check, and printing them. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { missing, visible, withItems } from '../../unit/widget/list/items.ts';
import { aReport, idNumber } from '../../unit/widget/list/reports.ts';
import { barriers } from '../accessibility.ts';
import { check, finished, theListPage } from './list-page.ts';
import { tableOf } from './people.ts';
import { reporting } from './service.ts';

const page = theListPage();
const LIST = tableOf(['Ada Rivera', 'Ben Okafor']);
const ADA = idNumber(0);
const item = missing();
const now = {
  ...item,
  ...(({ orcid, diagnosis, severity }) => ({ orcid, diagnosis, severity }))(visible()),
  title: 'Rain <b>in</b> June',
};

async function saved(shown: Page, button: string): Promise<Buffer> {
  const [download] = await Promise.all([shown.waitForEvent('download'), shown.getByRole('button', { name: button }).click()]);
  return readFile(await download.path());
}

/** Checks the list a week ago and today: one item of Ada's has become visible, and another one is new. */
const withEarlier = (button: string, look: (shown: Page, file: Buffer) => Promise<void>) =>
  page.visit(async (shown) => {
    page.service().behave((id) => reporting(aReport(id, { ...withItems(item), checkedAt: '2026-11-15T06:00:00Z' })));
    await check(shown, LIST);
    await finished(shown);
    const file = await saved(shown, button);
    await shown.getByRole('button', { name: 'Clear, and check another list' }).click();
    page.service().behave((id) => reporting(aReport(id, id === ADA ? withItems(now, missing()) : withItems(item))));
    await shown.getByRole('button', { name: 'Check the list' }).click();
    await finished(shown);
    await shown.getByRole('button', { name: 'Compare with an earlier file' }).click();
    await shown.getByLabel(/^Choose or drop an earlier file/).waitFor();
    await look(shown, file);
  });
const choose = (shown: Page, name: string, buffer: Buffer) =>
  shown.getByLabel(/^Choose or drop an earlier file/).setInputFiles({ name, mimeType: '', buffer });

describe('a comparison', () => {
  test('with a JSON file names the items, in total and for each person', () =>
    withEarlier('Download JSON', async (shown, buffer) => {
      await choose(shown, 'earlier.json', buffer);
      await shown.getByRole('heading', { name: 'Since 15 November 2026' }).waitFor();
      expect(await shown.locator('.change-totals li').allTextContents()).toEqual(['Now publicly visible: 1', 'New items: 1']);
      await shown.getByText(`Ada Rivera, ${ADA}: now publicly visible 1, new items 1`).click();
      expect(await shown.locator('.compare details li').first().textContent()).toBe('Rain <b>in</b> June');
      expect(await shown.getByText('Nothing has changed for 1 person.').count()).toBe(1);
      expect(await barriers(shown)).toEqual([]);
    }));

  test('with a CSV file says that it only knows numbers', () =>
    withEarlier('Download CSV', async (shown, buffer) => {
      await choose(shown, 'earlier.csv', buffer);
      await shown.getByText(`Ada Rivera, ${ADA}: publicly visible: 0 before, 1 now; items: 1 before, 2 now`).waitFor();
      expect(await shown.getByText('The file only has numbers.').count()).toBe(1);
    }));

  test('with a dropped file', () =>
    withEarlier('Download JSON', async (shown, buffer) => {
      await shown.locator('.compare').evaluate((panel, text) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([text], 'earlier.json'));
        panel.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
      }, buffer.toString());
      await shown.getByRole('heading', { name: 'Since 15 November 2026' }).waitFor();
    }));

  test('with another file says what is wrong, and can be tried again', () =>
    withEarlier('Download JSON', async (shown, buffer) => {
      const field = shown.getByLabel(/^Choose or drop an earlier file/);
      await choose(shown, 'letter.txt', Buffer.from('Dear all'));
      await shown.getByText('This file doesn’t have the results of a list.').waitFor();
      expect(await field.getAttribute('aria-invalid')).toBe('true');
      await choose(shown, 'half.json', buffer.subarray(0, buffer.length / 2));
      await shown.getByText('Part of this file is missing or was changed.').waitFor();
      await choose(shown, 'staff.xlsx', Buffer.from('504b0304140006000800', 'hex'));
      await shown.getByText('This is a spreadsheet.').waitFor();
      await choose(shown, 'earlier.json', buffer);
      await shown.getByRole('heading', { name: 'Since 15 November 2026' }).waitFor();
      expect(await field.getAttribute('aria-invalid')).toBeNull();
    }));
});

test('paper shows the totals and everybody, and nothing to click', () =>
  page.visit(async (shown) => {
    page.service().behave((id) => reporting(aReport(id, withItems(missing(), visible()))));
    await check(shown, tableOf(Array.from({ length: 60 }, (_, index) => `Person ${index}`)));
    await finished(shown);
    await expect.poll(() => shown.locator('.people tbody tr').count()).toBe(60);
    await shown.emulateMedia({ media: 'print' });
    const text = await shown.locator('.list-checker').innerText();
    expect(text).toContain('Checked on 22 November 2026 at');
    expect(text).toContain('60 of 120 items are publicly visible.');
    for (const person of ['Person 0', 'Person 59']) expect(text).toContain(person);
    expect(text).not.toMatch(/Download|Open report|Write|Find|Sort by/);
    expect(await shown.getByRole('heading', { name: 'What your list can look like' }).isVisible()).toBe(false);
    const clickable = shown.locator('.list-checker :is(button:not(thead button), a, input, select, textarea)');
    expect(await clickable.evaluateAll((all) => all.filter((each) => each.checkVisibility()).length)).toBe(0);
    const pdf = (await shown.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/MediaBox ?\[0 0 84[12]/g)?.length).toBeGreaterThan(1);
  }));
