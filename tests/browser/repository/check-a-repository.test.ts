/** The page that checks a whole repository, with DataCite and ORCID imitated where the visitor's browser asks them. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { searchHit } from '../../../shared/examples/figshare-shapes.ts';
import { idOf, ROBIN } from '../../fixtures/robin.ts';
import { answer, type RepositoryWorld, recordOf } from '../../upstreams/repository-service.ts';
import { barriers } from '../accessibility.ts';
import { theProduct } from '../report/product.ts';
import { sideways } from '../sideways.ts';

const product = theProduct();
const PUBLIC = ['https://pub.orcid.org', 'https://api.datacite.org', 'https://api.figshare.com', 'https://doi.org'];
const CORS = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };
const SAM = idOf('9999-0000-0000-0123');
const HOSTILE = '<img src=x onerror=alert(1)>=HYPERLINK("https://example.org")';

/** Three items: one with the iD of its author, one without, and one with a title that could do harm. */
const WORLD: RepositoryWorld = {
  dois: [
    recordOf({ doi: '10.99999/rd.test.41000001' }),
    recordOf({ doi: '10.99999/rd.test.41000001.v1' }),
    recordOf({
      doi: '10.99999/rd.test.41000002',
      title: 'A second rain gauge',
      creators: [{ name: 'Example, Robin' }],
      registeredAt: new Date('2026-01-01T00:00:00Z'),
    }),
    recordOf({
      doi: '10.99999/rd.test.41000003',
      title: HOSTILE,
      creators: [{ name: `${HOSTILE}\u202e` }],
      registeredAt: new Date('2024-01-01T00:00:00Z'),
    }),
  ],
  records: new Map([
    [ROBIN, ['10.99999/rd.test.41000001']],
    [SAM, ['10.99999/rd.test.41000002']],
  ]),
};

type Instead = (url: URL, number: number) => { status: number; json?: unknown } | 'offline' | null;

/** @returns The addresses that the browser asked, once it has. */
async function imitate(page: Page, world: RepositoryWorld = WORLD, instead: Instead = () => null): Promise<URL[]> {
  const asked: URL[] = [];
  for (const origin of PUBLIC) {
    await page.context().route(`${origin}/**`, async (route) => {
      const url = new URL(route.request().url());
      if (route.request().method() === 'OPTIONS') return route.fulfill({ status: 204, headers: CORS });
      asked.push(url);
      const other = instead(url, asked.length);
      if (other === 'offline') return route.abort();
      if (other) return route.fulfill({ ...other, headers: CORS });
      const response = answer(world, url);
      await route.fulfill({ status: response.status, headers: CORS, json: await response.json() });
    });
  }
  return asked;
}

interface Opened {
  page: Page;
  asked: URL[];
}

function open<T>(
  look: (opened: Opened) => Promise<T>,
  options: { world?: RepositoryWorld; instead?: Instead; hash?: string; width?: number; scheme?: 'dark' } = {},
) {
  return product.visit(
    '/about/',
    async (page) => {
      const asked = await imitate(page, options.world, options.instead);
      await page.goto(product.url(`/check-a-repository/${options.hash ?? ''}`));
      return look({ page, asked });
    },
    {
      alsoFrom: PUBLIC,
      expected: /Failed to load resource/,
      width: options.width ?? 1280,
      ...(options.scheme && { scheme: options.scheme }),
    },
  );
}

const field = (page: Page) => page.getByLabel('Repository', { exact: true });
const press = (page: Page, name: RegExp | string) => page.getByRole('button', { name, exact: true }).click();
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);
const headline = (page: Page) => page.locator('.repository-checker .headline').first();

async function ask(page: Page, text: string): Promise<void> {
  await field(page).fill(text);
  await press(page, 'Find it');
}

async function check({ page }: Opened): Promise<void> {
  await press(page, /^Check \d+ DOI/);
  await headline(page).waitFor();
}

describe('a repository', () => {
  test('is found by its prefix in one request, and checked after a second question', () =>
    open(async ({ page, asked }) => {
      await ask(page, '10.99999');
      await page.getByRole('heading', { name: 'test.repo' }).waitFor();
      expect(asked).toHaveLength(1);
      expect(page.url()).toMatch(/\/check-a-repository\/#10\.99999$/);
      await page.getByRole('button', { name: 'Check 4 DOIs (1 request)' }).click();
      expect(await headline(page).textContent()).toMatch(/^1 of 3 items \(33%\) have an iD/);
      expect(asked).toHaveLength(2);
    }));

  test('is found by the address of the page, and by a DOI', () =>
    open(
      async ({ page }) => {
        await page.getByRole('heading', { name: 'test.repo' }).waitFor();
        expect(await field(page).inputValue()).toBe('10.99999');
        await ask(page, 'https://doi.org/10.99999/rd.test.41000001.v1');
        await page.getByRole('heading', { name: 'test.repo' }).waitFor();
      },
      { hash: '#10.99999' },
    ));

  test('is found by a name, which is not put into the address', () =>
    open(async ({ page }) => {
      await ask(page, 'Repository');
      await press(page, 'Test Repository');
      await page.getByRole('heading', { name: 'test.repo' }).waitFor();
      expect(page.url()).toMatch(/#test\.repo$/);
    }));
});

describe('the items to fix', () => {
  test('come with reasons, can be filtered, and are saved as CSV', () =>
    open(
      async (opened) => {
        const { page } = opened;
        await check(opened);
        const items = page.locator('.repository-checker .items').first().locator('> li');
        await items.first().waitFor();
        expect(await items.count()).toBe(2);
        expect(await items.first().textContent()).toContain('A second rain gauge');
        expect(await items.first().textContent()).toContain('An author has no iD');
        await page.getByLabel('Show').selectOption('all');
        await page.getByText('3 items, the newest first.').waitFor();
        const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Download CSV')]);
        const text = await readFile(await download.path(), 'utf8');
        expect(text.split('\r\n').filter((line) => line !== '')).toHaveLength(4);
      },
      { hash: '#10.99999' },
    ));

  test('show hostile titles and names as text', () =>
    open(
      async (opened) => {
        await check(opened);
        const item = opened.page.locator('.repository-checker .items > li').nth(1);
        await item.waitFor();
        expect(await item.locator('.title').textContent()).toBe(HOSTILE);
        expect(await opened.page.locator('.repository-checker .items img[src="x"]').count()).toBe(0);
      },
      { hash: '#10.99999' },
    ));

  test('suggest the iD that a name has on another item, with a request to confirm it', () =>
    open(
      async (opened) => {
        await check(opened);
        const suggestion = opened.page.locator('section', {
          has: opened.page.getByRole('heading', { name: 'Known from other items' }),
        });
        await suggestion.locator('li').first().waitFor();
        expect(await suggestion.textContent()).toContain('please confirm with the person');
        expect(await suggestion.locator('li').first().textContent()).toContain(ROBIN);
      },
      { hash: '#10.99999' },
    ));
});

describe('ORCID', () => {
  test('is only asked after a question, and read only after a second one', () =>
    open(
      async (opened) => {
        const { page, asked } = opened;
        const calls = () => asked.filter(({ hostname }) => hostname === 'pub.orcid.org').map(({ pathname }) => pathname);
        await check(opened);
        expect(calls()).toEqual([]);
        await press(page, 'Search ORCID (1 request)');
        await page.getByText('Further records show something').waitFor();
        expect(calls()).toEqual(['/v3.0/expanded-search/']);
        await press(page, 'Read 2 records (2 requests)');
        await page.getByText('2 of 3 items (67%) are publicly visible').waitFor();
        expect(calls()).toHaveLength(3);
        await press(page, 'Show the items: None of the records that we read');
        await page.getByText('1 item, the newest first.').waitFor();
        expect(await page.getByLabel('On ORCID').inputValue()).toBe('nobody');
        expect(await focused(page)).toBe('Items to fix');
        await page.getByLabel('On ORCID').selectOption('all-authors');
        await page.getByText('1 item, the newest first.').waitFor();
      },
      { hash: '#10.99999' },
    ));

  test('is not said to show nothing where it failed', () =>
    open(
      async (opened) => {
        const { page } = opened;
        await check(opened);
        await press(page, /^Search ORCID/);
        await press(page, /^Read 2 records/);
        await page.getByText('ORCID keeps failing').waitFor();
        await page.getByText('We know what 1 of 2 records show.').waitFor();
        expect(await page.getByRole('button', { name: 'Go on' }).count()).toBe(1);
      },
      { hash: '#10.99999', instead: ({ pathname }) => (pathname.includes(SAM) ? { status: 503 } : null) },
    ));
});

describe('people', () => {
  test('are handed to the list on the same page, with their names', () =>
    open(
      async (opened) => {
        const { page } = opened;
        await check(opened);
        await press(page, 'Check these on ORCID');
        const list = page.locator('#people-text');
        // The list is there a moment before it is filled.
        await page.getByText('We found 1 iD').waitFor();
        expect(await list.inputValue()).toContain(`"Example, Robin",${ROBIN}`);
        // Not the library's own repository, because another one was checked.
        await page.getByLabel('Only our repository: test.repo, DOIs that begin with 10.99999').waitFor();
      },
      { hash: '#10.99999' },
    ));
});

describe('a clear way out for', () => {
  test.each([
    ['a prefix that nobody has', '10.4242', 'DataCite has no public DOIs with the prefix 10.4242.'],
    ['an account that does not exist', 'nobody.no', 'DataCite has no repository account called nobody.no'],
    ['a name that no repository has', 'zzz zzz', 'DataCite has no repository with “zzz zzz” in its name.'],
    ['an ORCID iD', '9999-0000-0000-0115', 'That is an ORCID iD.'],
    ['half a prefix', '10.1', 'That is not a DOI prefix.'],
    ['nothing', '', 'Enter a DOI prefix'],
  ])('%s', (_, text, words) =>
    open(async ({ page }) => {
      await ask(page, text);
      await page.locator('.repository-checker :is(.words, .wrong)', { hasText: words }).waitFor();
    }),
  );

  test('a prefix of another agency', () =>
    open(
      async ({ page }) => {
        await ask(page, '10.1371');
        await page.getByText('belongs to Crossref').waitFor();
      },
      { instead: ({ hostname }) => (hostname === 'doi.org' ? { status: 200, json: [{ DOI: '10.1371', RA: 'Crossref' }] } : null) },
    ));

  test('a prefix that two repositories share', () =>
    open(
      async ({ page }) => {
        await page.getByText('Several repositories use this prefix.').waitFor();
        await press(page, 'other.repo');
        await page.getByRole('button', { name: 'Check 1 DOI (1 request)' }).waitFor();
        expect(page.url()).toMatch(/#other\.repo$/);
      },
      { hash: '#10.99999', world: { dois: [...WORLD.dois, recordOf({ doi: '10.99999/x.1', client: 'other.repo' })] } },
    ));

  test('a repository that is too large: counts only', () =>
    open(
      async ({ page }) => {
        await page.getByText('too large to check item by item').waitFor();
        await press(page, 'Count them (1 request)');
        await page.getByText('1,000,000 of 4,000,000 DOIs (25%)').waitFor();
        expect(await page.getByRole('button', { name: /^Check .* DOI/ }).count()).toBe(0);
      },
      {
        hash: '#figshare.ars',
        instead: ({ searchParams }) => {
          const total = searchParams.has('query') ? 1_000_000 : 4_000_000;
          const clients = [{ id: 'figshare.ars', title: 'figshare', count: total }];
          return { status: 200, json: { data: [], meta: { total, clients } } };
        },
      },
    ));

  test('the page of an item on Figshare, whose DOI has the prefix', () =>
    open(
      async ({ page, asked }) => {
        await ask(page, 'https://example.figshare.com/articles/dataset/x/41000001');
        await page.getByRole('heading', { name: 'test.repo' }).waitFor();
        expect(asked.map(({ hostname }) => hostname)).toEqual(['api.figshare.com', 'api.datacite.org']);
      },
      {
        instead: ({ hostname }) =>
          hostname === 'api.figshare.com'
            ? {
                status: 200,
                json: searchHit({
                  id: 41_000_001,
                  title: 'x',
                  doi: '10.99999/rd.test.41000001',
                  publishedAt: new Date('2026-01-01T00:00:00Z'),
                }),
              }
            : null,
      },
    ));

  test('a script that could not be loaded', () =>
    open(async ({ page }) => {
      await page.context().route('**/widget/repository-worker.js', (route) => route.abort());
      await ask(page, '10.99999');
      await page.locator('.words', { hasText: 'Part of this page could not be loaded.' }).waitFor();
      await page.context().unroute('**/widget/repository-worker.js');
      await press(page, 'Try again');
      await page.getByRole('heading', { name: 'test.repo' }).waitFor();
    }));

  test('DataCite that does not answer', () =>
    open(
      async ({ page }) => {
        await page.locator('.words', { hasText: 'DataCite isn’t available at the moment. Try again in a minute.' }).waitFor();
        expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(1);
      },
      { hash: '#10.99999', instead: () => 'offline' },
    ));
});

describe('a page of DOIs that fails', () => {
  test('is a gap, never a zero, and can be read later', () => {
    let isDown = true;
    return open(
      async ({ page }) => {
        await press(page, /^Check 1,500 DOIs/);
        await page.getByText('DataCite keeps failing').first().waitFor();
        expect(await page.locator('.partial').first().textContent()).toContain('1,000 of 1,500 DOIs');
        isDown = false;
        await press(page, 'Go on');
        await page.getByText('1,500 of 1,500 DOIs read. Everything was read.').waitFor();
        expect(await page.locator('.partial').count()).toBe(0);
      },
      {
        hash: '#10.99999',
        world: { dois: Array.from({ length: 1500 }, (_, index) => recordOf({ doi: `10.99999/rd.test.${41_000_000 + index}` })) },
        instead: ({ searchParams: parameters }) => {
          const from = (Number(parameters.get('page[number]')) - 1) * Number(parameters.get('page[size]'));
          return isDown && from >= 1000 ? { status: 500 } : null;
        },
      },
    );
  });
});

describe('everybody can use it', () => {
  test.each([
    [1280, undefined],
    [320, 'dark'],
  ] as const)('at %i px: no barrier, nothing sideways', (width, scheme) =>
    open(
      async (opened) => {
        const { page } = opened;
        await check(opened);
        await page.getByText('Show the people').click();
        await press(page, /^Search ORCID/);
        await press(page, /^Read 2 records/);
        await page.getByText('publicly visible on at least one').waitFor();
        expect(await barriers(page)).toEqual([]);
        expect(await sideways(page)).toEqual([]);
      },
      { hash: '#10.99999', width, ...(scheme && { scheme }) },
    ),
  );

  test('with the keyboard alone', () =>
    open(async ({ page }) => {
      await field(page).focus();
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type('10.99999');
      await page.keyboard.press('Enter');
      const start = page.getByRole('button', { name: 'Check 4 DOIs (1 request)' });
      await start.waitFor();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      expect(await start.evaluate((button) => button === document.activeElement)).toBe(true);
      await page.keyboard.press('Enter');
      await headline(page).waitFor();
      expect(await focused(page)).toContain('Everything was read');
      expect(await headline(page).evaluate((line) => line.getBoundingClientRect().bottom <= innerHeight)).toBe(true);
      await page.getByRole('button', { name: /^Search ORCID/ }).focus();
      await page.keyboard.press('Enter');
      await page.getByText('2 records found.').waitFor();
      expect(await focused(page)).toBe('What ORCID shows');
    }));

  test('keeps the focus where somebody chose a repository', () =>
    open(async ({ page }) => {
      await ask(page, 'Repository');
      await page.getByRole('button', { name: 'Test Repository', exact: true }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'test.repo' }).waitFor();
      await page.keyboard.press('Tab');
      expect(await focused(page)).toMatch(/^Check 4 DOIs/);
    }));
});
