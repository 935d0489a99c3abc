/** The sections of the checker besides the items: duplicates, the file to import, and the other files. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { type ExampleName, exampleNamed } from '../../../shared/examples/ids.ts';
import { barriers } from '../accessibility.ts';
import { sideways } from '../sideways.ts';
import { answering, headline, theProduct } from './product.ts';

const product = theProduct();

function onReport<T>(name: ExampleName, look: (page: Page) => Promise<T>, visitor = {}): Promise<T> {
  return product.visit(
    `/#${exampleNamed(name)}`,
    async (page) => {
      await headline(page).waitFor();
      return look(page);
    },
    visitor,
  );
}

const part = (page: Page, name: string) => page.locator(`sync-status [part~='${name}']`);
const headings = (page: Page) => page.locator('sync-status h3').allTextContents();

/** The paths to which the links of a section lead. */
async function paths(page: Page, name: string): Promise<string[]> {
  const all = await part(page, name)
    .locator('a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  return all.map((href) => href.replace(new URL(page.url()).origin, ''));
}

describe('the BibTeX file', () => {
  test('is offered after the items that need an action, and explains how ORCID treats the works', () =>
    onReport('action-needed', async (page) => {
      const id = exampleNamed('action-needed');
      expect(await paths(page, 'claim-file')).toEqual([
        `/api/v1/status/${id}.bib`,
        '/steps/older-items/#many-at-once-from-a-bibtex-file',
      ]);
      const text = await part(page, 'claim-file').textContent();
      expect(text).toContain('Download the BibTeX file (11 items)');
      expect(text).toContain('self-asserted: added by you, without the green tick');
      const titles = await headings(page);
      expect(titles.indexOf('From a BibTeX file')).toBe(titles.indexOf('Registered before Auto-Update added anything (1)') + 1);
    }));

  test('comes after the new items if only these can be claimed', () =>
    onReport('waiting', async (page) => {
      const titles = await headings(page);
      expect(titles.indexOf('From a BibTeX file')).toBeGreaterThan(titles.indexOf('On its way (1)'));
      expect(titles.indexOf('From a BibTeX file')).toBeLessThan(titles.indexOf('Publicly visible, and linked (1)'));
    }));

  test.each(['in-step', 'nothing-to-sync', 'duplicates', 'unreachable', 'locked'] as const)(
    'is not offered if no item can be claimed: %s',
    (name) =>
      onReport(name, async (page) => {
        expect(await part(page, 'claim-file').count()).toBe(0);
      }),
  );
});

test('the files contain the same items as the report', () =>
  product.visit('/about/', async (page) => {
    const id = exampleNamed('action-needed');
    const report = await page.evaluate(async (path) => (await fetch(path)).json(), `/api/v1/status/${id}?scope=datacite`);
    await answering(page, { ...report, prefix: '10.6084' });
    await page.goto(product.url(`/#${id}`));
    await headline(page).waitFor();
    const query = '?scope=datacite&prefix=10.6084';
    expect(await paths(page, 'files')).toEqual([
      `/api/v1/status/${id}.atom${query}`,
      `/api/v1/status/${id}.csv${query}`,
      `/api/v1/status/${id}.txt${query}`,
      `/api/v1/status/${id}${query}`,
    ]);
    expect((await paths(page, 'claim-file'))[0]).toBe(`/api/v1/status/${id}.bib${query}`);
  }));

test('the files of a merged iD are those of the requested iD', () =>
  onReport('merged', async (page) => {
    expect(await paths(page, 'files')).toContain(`/api/v1/status/${exampleNamed('merged')}.csv`);
  }));

describe('the section about duplicates', () => {
  test('shows how the works were added, which switch to turn off and how to group them', () =>
    onReport('duplicates', async (page) => {
      const duplicates = part(page, 'duplicates');
      expect(await headings(page)).toEqual([
        'On the record more than once: 2 items',
        'On the record more than once (2)',
        'Publicly visible, and linked (3)',
        'Keep this report, or be reminded',
      ]);
      expect(await duplicates.locator('h4').allTextContents()).toEqual([
        'Shown as more than one entry, under more than one DOI (1)',
        'Shown as one entry, added by DataCite and by Figshare (1)',
      ]);
      const added = / · added on \d+ \w+ \d{4} · /;
      const works = await duplicates.locator('.works li').allTextContents();
      expect(works.every((work) => added.test(work))).toBe(true);
      expect(works.map((work) => work.replace(added, ' · '))).toEqual([
        'Entry 1: DataCite, most likely by Auto-Update · 10.6084/m9.figshare.99000401',
        'Entry 2: DataCite, most likely by Auto-Update · 10.6084/m9.figshare.99000401.v2',
        'DataCite, most likely by Auto-Update · 10.6084/m9.figshare.99000402',
        'figshare, by Figshare’s own push · 10.6084/m9.figshare.99000402',
      ]);
      expect(await duplicates.textContent()).toContain('switch off “Send my published outputs to my ORCID profile”');
      expect((await paths(page, 'duplicates'))[0]).toBe('/check-it-worked/#an-item-appears-twice');
    }));

  test('comes after the items that need an action', () =>
    onReport('large', async (page) => {
      const titles = await headings(page);
      const place = titles.indexOf('On the record more than once (20)');
      expect(place).toBeGreaterThan(titles.indexOf('The ORCID iD is not on the DOI (40)'));
      expect(place).toBeLessThan(titles.findIndex((title) => title.startsWith('Publicly visible, and linked')));
    }));

  test('is hidden while the visitor searches for an item', () =>
    onReport('large', async (page) => {
      const words = page.getByLabel('Find an item by title or DOI');
      await words.fill('wave 17, table 3');
      expect(await part(page, 'duplicates').isVisible()).toBe(false);
      expect(await part(page, 'claim-file').isVisible()).toBe(false);
      await words.fill('');
      expect(await part(page, 'duplicates').isVisible()).toBe(true);
    }));

  test('is missing if there are no duplicates', () =>
    onReport('in-step', async (page) => {
      expect(await part(page, 'duplicates').count()).toBe(0);
      expect(await page.locator('sync-status').textContent()).not.toContain('twice');
    }));

  test('shows hostile words as text', () =>
    product.visit('/about/', async (page) => {
      const id = exampleNamed('duplicates');
      const report = await page.evaluate(async (path) => (await fetch(path)).json(), `/api/v1/status/${id}`);
      const hostile = '<img src=x onerror="document.title=\'broken\'">';
      Object.assign(report.items[0], { title: hostile, url: 'javascript:alert(1)' });
      report.items[0].orcid.works[0].source = hostile;
      await answering(page, report);
      await page.goto(product.url(`/#${id}`));
      await headline(page).waitFor();
      expect(await part(page, 'duplicates').textContent()).toContain(`Entry 1: ${hostile}`);
      expect(await part(page, 'duplicates').locator('img').count()).toBe(0);
      expect(await page.title()).not.toBe('broken');
    }));
});

test.each(['duplicates', 'action-needed'] as const)('%s has no barrier 320 px wide, and needs no sideways scrolling', (name) =>
  onReport(
    name,
    async (page) => {
      expect(await barriers(page)).toEqual([]);
      expect(await sideways(page)).toEqual([]);
    },
    { width: 320, height: 640 },
  ),
);

test('everything can be reached with the keyboard, in the order of the page', () =>
  onReport('duplicates', async (page) => {
    await page.getByLabel('ORCID iD').focus();
    const reached: string[] = [];
    for (let press = 0; press < 25; press += 1) {
      await page.keyboard.press('Tab');
      reached.push((await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent)) ?? '');
    }
    const wanted = [
      'How to group them, and which switch to turn off',
      'Be reminded: subscribe to the items that need something (Atom feed)',
      'Table of the items (CSV)',
      'Summary (plain text)',
      'All of it as data (JSON)',
      'Print a statement',
      'Check again',
    ];
    expect(reached.filter((text) => wanted.includes(text))).toEqual(wanted);
  }));
