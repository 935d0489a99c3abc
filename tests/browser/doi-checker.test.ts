/** What the check of one DOI promises: its answer in every state, its form, and what it does with what DataCite has. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { EXAMPLE_DOIS, type ExampleDoiName } from '../../shared/examples/dois.ts';
import type { Precheck } from '../../shared/precheck/precheck.schema.ts';
import { precheck } from '../../shared/precheck/precheck.ts';
import type { DoiCollection } from '../../shared/registers/doi-metadata.ts';
import { doi } from '../fixtures/doi.ts';
import { failed, retrieved } from '../fixtures/entries.ts';
import { aCollectionOf, aCreator, aDoiCollection } from '../fixtures/metadata.ts';
import { NOW } from '../fixtures/robin.ts';
import { barriers } from './accessibility.ts';
import { theProduct } from './report/product.ts';
import { sideways } from './sideways.ts';

const product = theProduct();
const PATH = '/check-a-doi/';
const LABEL = 'DOI, or address of a Figshare item';
const ANY_DOI = '#10.5555/x';

const exampleDoi = (wanted: ExampleDoiName) => EXAMPLE_DOIS.find(({ name }) => name === wanted)?.doi ?? '';
const verdict = (page: Page) => page.locator('doi-checker .verdict');
const headline = (page: Page) => verdict(page).getByRole('heading');
const result = (page: Page) => page.locator('doi-checker [data-result]');
const nextStep = (page: Page) => page.getByRole('region', { name: 'What to do next' });
const marks = (page: Page) => page.locator('doi-checker .conditions .mark').allInnerTexts();
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

function answering(page: Page, body: unknown, { status = 200, delayMs = 0 } = {}) {
  return page.route('**/api/v1/doi/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, delayMs));
    await route.fulfill({ status, contentType: 'application/json', body: JSON.stringify(body) });
  });
}

/** Shows the answer for an example, or for what the services might have. */
async function showing(page: Page, about: ExampleDoiName | DoiCollection, changes: Partial<Precheck> = {}): Promise<void> {
  if (typeof about !== 'string') await answering(page, { ...precheck(about, NOW), ...changes });
  await page.goto(product.url(PATH + (typeof about === 'string' ? `#${exampleDoi(about)}` : ANY_DOI)));
  await result(page).locator('.evidence').waitFor();
}

const withoutId = (name: string) => aCreator({ name, identifiers: [] });
const ROBIN_AND_SAM = aCollectionOf({ creators: [aCreator(), aCreator({ name: 'Example, Sam' })] });
const UNREGISTERED = { metadata: retrieved() };

type Kind = [
  kind: string,
  about: ExampleDoiName | DoiCollection,
  tone: string,
  colour: string,
  symbol: string,
  words: string,
  next: string,
];
const KINDS: Kind[] = [
  ['one author, all is well', 'ready', 'ok', '--ss-ok', '✓', 'This DOI meets all of DataCite’s conditions', 'You don’t need to'],
  ['two authors, all is well', ROBIN_AND_SAM, 'ok', '--ss-ok', '✓', 'conditions for both authors', 'Ask each author'],
  ['a new DOI', 'not-at-datacite', 'wait', '--ss-wait', '…', 'DataCite doesn’t have this DOI yet', 'check again tomorrow'],
  ['some have no iD', 'without-id', 'action', '--ss-todo', '!', 'the ORCID iD of 1 of 4 authors', 'Example, Sam; van der Example'],
  [
    'an iD in another form',
    'misspelt',
    'action',
    '--ss-todo',
    '!',
    'no ORCID iD that DataCite can read',
    'Ask the repository team',
  ],
  ['only a contributor has an iD', 'contributor', 'action', '--ss-todo', '!', 'no ORCID iD that DataCite', 'add yourself again'],
  ['part of something else', 'part-of', 'action', '--ss-todo', '!', 'Auto-Update skips this DOI', 'change the relation'],
  [
    'no publisher',
    'metadata-incomplete',
    'action',
    '--ss-todo',
    '!',
    'Auto-Update skips this DOI',
    'complete the item’s DataCite record',
  ],
  [
    'a publisher’s DOI',
    aDoiCollection({ ...UNREGISTERED, asked: doi('10.1021/x') }),
    'action',
    '--ss-todo',
    '!',
    'DataCite doesn’t register DOIs that begin like this one',
    '“Add work with a DOI”',
  ],
  ['DataCite is down', 'incomplete', 'unknown', '--ss-unknown', '?', 'We can’t tell whether', 'in a few minutes'],
  [
    'no such item',
    aDoiCollection({ asked: null, itemId: 5, item: retrieved(), metadata: null }),
    'unknown',
    '--ss-unknown',
    '?',
    'Figshare shows no public item',
    'checklist',
  ],
];

describe.each(['light', 'dark'] as const)(
  'in %s, every answer has its colour, its symbol and its words, and no barrier',
  (scheme) => {
    test.each(KINDS)('%s', (_, about, tone, colour, symbol, words, next) =>
      product.visit(
        PATH,
        async (page) => {
          await showing(page, about);
          expect(await headline(page).textContent()).toContain(words);
          expect(await verdict(page).getAttribute('class')).toBe(`verdict ${tone}`);
          expect(await verdict(page).locator('.symbol').textContent()).toBe(symbol);
          expect(await verdict(page).locator('.state').evaluate(hasColour, colour)).toBe(true);
          expect(await nextStep(page).textContent()).toContain(next);
          expect(await page.locator('doi-checker').getAttribute('aria-busy')).toBeNull();
          expect(await barriers(page)).toEqual([]);
        },
        { scheme },
      ),
    );

    test('text that is not a DOI is reported next to the field, and nobody is asked', () =>
      product.visit(
        PATH,
        async (page) => {
          const requested: string[] = [];
          page.on('request', (request) => request.url().includes('/api/') && requested.push(request.url()));
          await page.getByLabel(LABEL).fill('10.17866/');
          await page.keyboard.press('Enter');
          expect(await page.locator('#doi-wrong').textContent()).toContain('only the beginning of a DOI');
          expect(await page.getByLabel(LABEL).getAttribute('aria-invalid')).toBe('true');
          expect(await page.evaluate(() => document.activeElement?.id)).toBe('doi');
          expect(await barriers(page)).toEqual([]);
          await page.getByLabel(LABEL).fill('10.17866/r');
          expect(await page.locator('#doi-wrong').textContent()).toBe('');
          expect(await page.getByLabel(LABEL).getAttribute('aria-invalid')).toBeNull();
          expect(requested).toEqual([]);
        },
        { scheme },
      ));

    test('the wait is announced', () =>
      product.visit(
        PATH,
        async (page) => {
          await answering(page, {}, { delayMs: 20_000 });
          await page.getByLabel(LABEL).fill('10.5555/x');
          await press(page, 'Check');
          await page.getByRole('status').getByText('Checking. This takes a few seconds.').waitFor();
          expect(await page.locator('doi-checker').getAttribute('aria-busy')).toBe('true');
          expect(await barriers(page)).toEqual([]);
        },
        { scheme },
      ));

    test('a visitor who goes offline while typing is told so, and can try again', () =>
      product.visit(
        PATH,
        async (page) => {
          await page.getByLabel(LABEL).focus();
          await page.waitForLoadState('networkidle');
          await page.context().setOffline(true);
          await page.getByLabel(LABEL).fill(exampleDoi('ready'));
          await press(page, 'Check');
          await verdict(page).getByText('You seem to be offline').waitFor();
          expect(await headline(page).textContent()).toBe('We couldn’t check this DOI');
          expect(await verdict(page).getAttribute('class')).toBe('verdict unknown');
          expect(await barriers(page)).toEqual([]);
          await page.context().setOffline(false);
          await press(page, 'Try again');
          await nextStep(page).waitFor();
        },
        { scheme, expected: /ERR_INTERNET_DISCONNECTED/ },
      ));
  },
);

/** Runs in the page. */
function hasColour(element: Element, name: string): boolean {
  const probe = document.body.appendChild(document.createElement('p'));
  probe.style.color = `var(${name})`;
  const wanted = getComputedStyle(probe).color;
  probe.remove();
  return getComputedStyle(element).color === wanted;
}

describe('what DataCite checks is a list with a mark and words for each condition', () => {
  test.each<[string, ExampleDoiName | DoiCollection, string]>([
    ['all met', 'ready', '✓✓✓✓✓✓'],
    ['some authors lack an iD', 'without-id', '✓✓✓✓✓!'],
    ['no publisher', 'metadata-incomplete', '✓✓!✓✓!'],
    ['part of something else', 'part-of', '✓✓✓✓!!'],
    ['a new DOI', 'not-at-datacite', '…?????'],
    ['a publisher’s DOI', aDoiCollection({ ...UNREGISTERED, asked: doi('10.1021/x') }), '!?????'],
    ['DataCite is down', aDoiCollection({ metadata: failed() }), '??????'],
  ])('%s', (_, about, expected) =>
    product.visit(PATH, async (page) => {
      await showing(page, about);
      expect((await marks(page)).join('')).toBe(expected);
      const words = await page.locator('doi-checker .conditions li > :last-child').allTextContents();
      expect(words.filter((text) => !/^\w.*\w/.test(text))).toEqual([]);
      expect(await page.locator('doi-checker .mark:not([aria-hidden=true])').count()).toBe(0);
    }),
  );

  test('what the item is part of is named', () =>
    product.visit(PATH, async (page) => {
      await showing(page, 'part-of');
      expect(await result(page).textContent()).toContain('It is part of: 10.6084/m9.figshare.c.990001');
    }));
});

describe('the answer speaks of the right people', () => {
  test('the only author is “you”, and nothing is said twice', () =>
    product.visit(PATH, async (page) => {
      await showing(page, aCollectionOf({ creators: [withoutId('Example, Sam')] }));
      const text = (await result(page).textContent()) ?? '';
      expect(text).toContain('DataCite lists you as an author, but without an ORCID iD.');
      expect(text).not.toMatch(/each|they|them\b/i);
      expect(text.split('add yourself again with your ORCID iD')).toHaveLength(2);
      expect(await page.getByRole('region', { name: 'The author' }).textContent()).toContain('Example, Sam');
    }));

  test('several authors are named, each under what is wrong', () =>
    product.visit(PATH, async (page) => {
      await showing(page, 'without-id');
      expect(await nextStep(page).textContent()).toContain('Example, Sam; van der Example, Ann-Marié; 見本, 花子.');
      const authors = page.getByRole('region', { name: 'The authors' });
      expect(await authors.getByRole('heading').allTextContents()).toEqual([
        'The authors',
        '!The iD is missing (3)',
        '✓DataCite can read the iD',
        '?Organisations, which have no ORCID iD',
      ]);
    }));

  test('somebody who is listed in another role is listed apart', () =>
    product.visit(PATH, async (page) => {
      await showing(page, 'contributor');
      expect(await page.getByRole('region', { name: 'People in other roles' }).textContent()).toContain('Example, Robin');
    }));

  test('if the DOI itself has a problem, the authors who lack an iD still learn what to do', () =>
    product.visit(PATH, async (page) => {
      await showing(page, aCollectionOf({ isPart: true, creators: [aCreator(), withoutId('Example, Sam')] }));
      const authors = page.getByRole('region', { name: 'The authors' });
      expect(await authors.textContent()).toContain('What to do: Ask them for their ORCID iD.');
      expect(await authors.textContent()).toContain('DataCite can read the iD, but skips this DOI');
    }));
});

describe('the next step leads somewhere', () => {
  test.each<[string, ExampleDoiName | DoiCollection, string[]]>([
    ['all is well', aDoiCollection(), ['How to switch on Auto-Update', 'Open the item in DataCite Commons']],
    ['an author lacks an iD', 'without-id', ['How to put the iD on an item']],
    ['part of something else', 'part-of', ['More about this in the guide']],
    ['DataCite does not have the DOI', 'not-at-datacite', ['Checklist: before you publish', 'More about this in the guide']],
    [
      'no such item',
      aDoiCollection({ asked: null, itemId: 5, item: retrieved(), metadata: null }),
      ['Checklist: before you publish'],
    ],
  ])('%s', (_, about, names) =>
    product.visit(PATH, async (page) => {
      await showing(page, about);
      const links = nextStep(page).getByRole('link');
      expect(await links.allTextContents()).toEqual(expect.arrayContaining(names));
      const ours = await links.evaluateAll((all) =>
        all.map((each) => (each as HTMLAnchorElement).href).filter((href) => href.startsWith(location.origin)),
      );
      const answers = await Promise.all(ours.map(async (href) => (await fetch(href)).status));
      expect(answers).toEqual(ours.map(() => 200));
    }),
  );

  test('an item that is only part of something can be opened in DataCite Commons', () =>
    product.visit(PATH, async (page) => {
      await showing(page, aCollectionOf({ isPart: true }));
      const link = nextStep(page).getByRole('link', { name: 'Open the item in DataCite Commons' });
      expect(await link.getAttribute('href')).toMatch(/^https:\/\/commons\.datacite\.org\/doi\.org\/10\./);
    }));
});

describe('the form', () => {
  test('keeps the DOI in the fragment of the address, so that the back button works', () =>
    product.visit(PATH, async (page) => {
      await page.getByLabel(LABEL).fill(`https://doi.org/${exampleDoi('ready').toUpperCase()}`);
      await page.keyboard.press('Enter');
      await headline(page).waitFor();
      expect(new URL(page.url()).hash).toBe(`#${exampleDoi('ready')}`);
      expect(await page.getByLabel(LABEL).inputValue()).toBe(exampleDoi('ready'));
      await page.goBack();
      await expect.poll(() => headline(page).count()).toBe(0);
    }));

  test('accepts the address of an item', () =>
    product.visit(PATH, async (page) => {
      await page.getByLabel(LABEL).fill('https://salford.figshare.com/articles/poster/What_moss_remembers/88000003/1');
      await page.keyboard.press('Enter');
      await headline(page).waitFor();
      expect(await headline(page).textContent()).toBe('This DOI meets all of DataCite’s conditions');
      const { hash } = new URL(page.url());
      await page.goto('about:blank');
      await page.goto(product.url(PATH + hash));
      await headline(page).waitFor();
    }));

  test('keeps the answer when the visitor follows an anchor on the page', () =>
    product.visit(PATH, async (page) => {
      await showing(page, 'ready');
      await page.evaluate(() => {
        location.hash = 'when-to-use-it';
      });
      await page.waitForTimeout(200);
      expect(await headline(page).count()).toBe(1);
    }));

  test('reads a DOI with unusual characters correctly from the address', () =>
    product.visit(
      PATH,
      async (page) => {
        const requested = page.waitForRequest((request) => request.url().includes('/api/v1/doi/'));
        await answering(page, { detail: 'Stop.' }, { status: 400 });
        await page.getByLabel(LABEL).fill('10.5555/a"b<c>%2fd');
        await page.keyboard.press('Enter');
        expect(new URL((await requested).url()).pathname).toBe(`/api/v1/doi/${encodeURIComponent('10.5555/a"b<c>/d')}`);
        await verdict(page).waitFor();
      },
      { expected: /400/ },
    ));

  test.each(EXAMPLE_DOIS.slice(0, 2))('offers the example $name at one click', ({ doi }) =>
    product.visit(PATH, async (page) => {
      await page.getByText('Try an example').click();
      await page.locator(`[data-doi="${doi}"]`).click();
      await headline(page).waitFor();
      expect(await page.getByLabel(LABEL).inputValue()).toBe(doi);
    }),
  );

  test('can be used with the keyboard alone', () =>
    product.visit(PATH, async (page) => {
      await page.getByLabel(LABEL).focus();
      await page.keyboard.type(exampleDoi('without-id'));
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Check');
      await page.keyboard.press('Enter');
      await headline(page).waitFor();
      const reached = new Set<string>();
      for (let times = 0; times < 12; times += 1) {
        await page.keyboard.press('Tab');
        reached.add((await page.evaluate(() => document.activeElement?.textContent?.trim())) ?? '');
      }
      expect([...reached]).toEqual(
        expect.arrayContaining(['Check again', 'How to put the iD on an item', 'How to switch on Auto-Update']),
      );
    }));

  test('checks again when the button is selected, and the keyboard stays with the answer', () =>
    product.visit(PATH, async (page) => {
      await showing(page, 'ready');
      const again = page.waitForRequest((request) => request.url().includes('/api/v1/doi/'));
      await press(page, 'Check again');
      await again;
      await nextStep(page).waitFor();
      expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('status');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Check again');
    }));

  test('loads what draws the answer only when somebody uses it', () =>
    product.visit(PATH, async (page) => {
      const drawn = (request: { url(): string }) => /part-draw/.test(request.url());
      const requested: string[] = [];
      page.on('request', (request) => drawn(request) && requested.push(request.url()));
      await page.reload({ waitUntil: 'networkidle' });
      expect(requested).toEqual([]);
      await Promise.all([page.waitForRequest(drawn), page.getByLabel(LABEL).focus()]);
    }));

  test('says so if that cannot be loaded', () =>
    product.visit(
      PATH,
      async (page) => {
        await page.route('**/widget/part-draw-*', (route) => route.abort());
        await page.getByLabel(LABEL).fill(exampleDoi('ready'));
        await page.keyboard.press('Enter');
        await page.locator('#doi-wrong').getByText('The checker could not be loaded').waitFor();
        expect(await page.locator('doi-checker').getAttribute('aria-busy')).toBeNull();
      },
      { expected: /ERR_FAILED/ },
    ));

  test('explains what to do without JavaScript', () =>
    product.visit(
      PATH,
      async (page) => {
        expect(await page.locator('main').textContent()).toContain(
          'This check needs JavaScript. The rest of the guide works without it.',
        );
        expect(await page.locator('doi-checker form').isVisible()).toBe(false);
        expect(await page.locator('main').getByRole('link', { name: 'Before you publish' }).isVisible()).toBe(true);
      },
      { javaScript: false },
    ));
});

describe('the answer', () => {
  test.each(EXAMPLE_DOIS)('$name needs no sideways scrolling on a screen 320 px wide', ({ name }) =>
    product.visit(
      PATH,
      async (page) => {
        await showing(page, name);
        expect(await sideways(page)).toEqual([]);
      },
      { width: 320, height: 640 },
    ),
  );

  test.each([
    [1280, 800],
    [390, 844],
  ])('is on the first screen after a check, at %d by %d', (width, height) =>
    product.visit(
      PATH,
      async (page) => {
        await page.getByLabel(LABEL).fill(exampleDoi('without-id'));
        await page.keyboard.press('Enter');
        await headline(page).waitFor();
        const box = await verdict(page).boundingBox();
        expect((box?.y ?? height) + (box?.height ?? 0)).toBeLessThanOrEqual(height);
      },
      { width, height },
    ),
  );

  test('is announced in one sentence and its state', () =>
    product.visit(PATH, async (page) => {
      await showing(page, 'part-of');
      expect(await page.locator('doi-checker [role=status]').innerText()).toMatch(
        /^!\s+Auto-Update skips this DOI\s+Something to do$/,
      );
    }));

  test('shows an iD as ORCID’s guidelines require: icon, whole address, and “unauthenticated”', () =>
    product.visit(PATH, async (page) => {
      const collection = aDoiCollection();
      await showing(page, collection);
      const id = page.locator('doi-checker .orcid-id');
      const address = `https://orcid.org/${precheck(collection, NOW).creators[0]?.orcid}`;
      expect((await id.textContent())?.trim()).toBe(`${address} (unauthenticated)`);
      expect(await id.getByRole('link').getAttribute('href')).toBe(address);
      await expect.poll(() => id.locator('img').evaluate((icon) => (icon as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
    }));

  test('names the versions that differ', () =>
    product.visit(PATH, async (page) => {
      await showing(page, aDoiCollection(), {
        versions: [
          { doi: '10.6084/m9.figshare.88000003.v1', state: 'differs', lacks: ['8888-8888-8888-8880'], adds: [] },
          { doi: '10.6084/m9.figshare.88000003.v2', state: 'same', lacks: [], adds: [] },
          { doi: '10.6084/m9.figshare.88000003.v3', state: 'unregistered', lacks: [], adds: [] },
        ],
        allVersionsSeen: false,
      });
      const text = await page.getByRole('region', { name: 'Base DOI and versions' }).textContent();
      expect(text).toContain('10.6084/m9.figshare.88000003.v1: doesn’t have 8888-8888-8888-8880');
      expect(text).toContain('10.6084/m9.figshare.88000003.v3: DataCite doesn’t show it');
      expect(text).toContain('One other DOI of this item has the same iDs.');
      expect(text).toContain('There may be more versions that we couldn’t see.');
    }));

  test('shows hostile names, titles and addresses as text, and a thousand authors in steps', () =>
    product.visit(PATH, async (page) => {
      const hostile = '<img src=x onerror="document.title=\'broken\'">\u202e';
      const [creator] = precheck(aCollectionOf({ creators: [withoutId('')] }), NOW).creators;
      if (!creator) throw new Error('the answer has a creator');
      await page.setViewportSize({ width: 320, height: 640 });
      await showing(page, aCollectionOf({ creators: [withoutId('A'), withoutId('B')] }), {
        title: hostile.repeat(100),
        claimUrl: 'javascript:alert(1)',
        partOf: ['x'.repeat(300)],
        creators: Array.from({ length: 1000 }, () => ({
          ...creator,
          state: 'wrong-scheme',
          name: hostile,
          written: 'w'.repeat(300),
          scheme: hostile,
        })),
      });
      expect(await page.title()).not.toBe('broken');
      expect(await page.locator('doi-checker img[src=x]').count()).toBe(0);
      const protocols = await result(page)
        .locator('a')
        .evaluateAll((all) => all.map((each) => (each as HTMLAnchorElement).protocol));
      expect(protocols.filter((protocol) => !/^https?:$/.test(protocol))).toEqual([]);
      expect(await page.locator('doi-checker .names li:visible').count()).toBe(20);
      expect(await sideways(page)).toEqual([]);
    }));

  test('is in boxes and marks in forced colours too', () =>
    product.visit(PATH, async (page) => {
      await page.emulateMedia({ forcedColors: 'active' });
      await showing(page, 'without-id');
      const border = (place: string) => page.locator(place).evaluate((element) => getComputedStyle(element).borderTopWidth);
      expect(await border('doi-checker .verdict')).toBe('2px');
      expect(await border('doi-checker .verdict > .symbol')).toBe('2px');
    }));

  test('a fault of the service is shown in its own words, and the visitor can try again', () =>
    product.visit(
      PATH,
      async (page) => {
        await answering(page, { code: 'internal', detail: 'Something went wrong here.' }, { status: 500 });
        await page.goto(product.url(PATH + ANY_DOI));
        await verdict(page).waitFor();
        expect(await verdict(page).locator('.detail').textContent()).toBe('Something went wrong here.');
        const again = page.waitForRequest((request) => request.url().includes('/api/v1/doi/'));
        await press(page, 'Try again');
        await again;
        await verdict(page).waitFor();
      },
      { expected: /500/ },
    ));
});

describe('the checklist for items that are not public yet', () => {
  const CHECKLIST = '/before-publishing/';
  const markers = (page: Page) =>
    page.locator('.checklist li').evaluateAll((all) => all.map((each) => getComputedStyle(each).listStyleType.trim()[1]));

  test.each([true, false])('has boxes as list marks, on paper too, with JavaScript: %s', (javaScript) =>
    product.visit(
      CHECKLIST,
      async (page) => {
        await page.emulateMedia({ media: 'print' });
        const boxes = await markers(page);
        expect(boxes.length).toBeGreaterThan(12);
        expect(new Set(boxes)).toEqual(new Set(['☐']));
        expect(await page.locator('main input').count()).toBe(0);
      },
      { javaScript },
    ),
  );

  test('follows the check of a DOI in the list of pages', () =>
    product.visit(PATH, async (page) => {
      const pages = await page.locator('nav.sidebar a, nav a').allTextContents();
      const names = pages.map((name) => name.trim());
      expect(names[names.indexOf('Check one DOI') + 1]).toBe('Before you publish');
    }));
});
