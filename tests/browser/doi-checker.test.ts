/** The pre-check of one DOI in the guide: its form, its states and its accessibility. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { EXAMPLE_DOIS, type ExampleDoiName } from '../../shared/examples/dois.ts';
import type { Precheck } from '../../shared/precheck/precheck.schema.ts';
import { barriers } from './accessibility.ts';
import { theProduct } from './report/product.ts';
import { sideways } from './sideways.ts';

const product = theProduct();
const PATH = '/check-a-doi/';
const LABEL = 'DOI, or address of a Figshare item';

const exampleDoi = (wanted: ExampleDoiName) => EXAMPLE_DOIS.find(({ name }) => name === wanted)?.doi ?? '';
const headline = (page: Page) => page.locator('doi-checker .headline');
const trouble = (page: Page) => page.locator('doi-checker .trouble');
const result = (page: Page) => page.locator('doi-checker [data-result]');

function answering(page: Page, body: unknown, { status = 200, delayMs = 0 } = {}) {
  return page.route('**/api/v1/doi/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, delayMs));
    await route.fulfill({ status, contentType: 'application/json', body: JSON.stringify(body) });
  });
}

async function answerAbout(page: Page, name: ExampleDoiName): Promise<Precheck> {
  return page.evaluate(async (path) => (await fetch(path)).json(), `/api/v1/doi/${exampleDoi(name)}`);
}

describe.each(['light', 'dark'] as const)('every state has words and no barrier, in %s', (scheme) => {
  test.each<[ExampleDoiName, string, string]>([
    ['ready', 'The item meets DataCite’s conditions for its only creator.', 'had switched on ORCID Auto-Update'],
    ['without-id', 'The item meets DataCite’s conditions for 1 of 4 creators.', 'No ORCID iD (3)'],
    ['misspelt', 'No creator meets DataCite’s conditions.', 'under the scheme “https://orcid.org/”'],
    ['contributor', 'No creator meets DataCite’s conditions.', 'Named, but not as a creator'],
    ['part-of', 'Auto-Update does not pass this DOI on.', 'It names: 10.6084/m9.figshare.c.990001'],
    ['metadata-incomplete', 'Auto-Update does not pass this DOI on.', 'The publisher is missing.'],
    [
      'not-at-datacite',
      'DataCite does not show this DOI, so it cannot reach an ORCID record through DataCite now.',
      'Repositories register DOIs that begin like this',
    ],
    [
      'incomplete',
      'The check is incomplete: we cannot tell whether this item can reach its authors’ records.',
      'DataCite is not available now',
    ],
  ])('%s: %s', (name, words, detail) =>
    product.visit(
      `${PATH}#${exampleDoi(name)}`,
      async (page) => {
        await headline(page).waitFor();
        expect(await headline(page).textContent()).toBe(words);
        expect(await result(page).textContent()).toContain(detail);
        expect(await page.locator('doi-checker').getAttribute('aria-busy')).toBeNull();
        expect(await barriers(page)).toEqual([]);
      },
      { scheme },
    ),
  );

  test('an input that is not a DOI is reported next to the field', () =>
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
        await page.getByRole('button', { name: 'Check', exact: true }).click();
        await page.getByRole('status').getByText('Checking. This takes a few seconds.').waitFor();
        expect(await page.locator('doi-checker').getAttribute('aria-busy')).toBe('true');
        expect(await barriers(page)).toEqual([]);
      },
      { scheme },
    ));

  test('offline, and back', () =>
    product.visit(
      PATH,
      async (page) => {
        await page.waitForLoadState('networkidle');
        await page.context().setOffline(true);
        await page.getByLabel(LABEL).fill(exampleDoi('ready'));
        await page.getByRole('button', { name: 'Check', exact: true }).click();
        await trouble(page).waitFor();
        expect(await trouble(page).textContent()).toContain('You seem to be offline');
        expect(await barriers(page)).toEqual([]);
        await page.context().setOffline(false);
        await page.getByRole('button', { name: 'Try again' }).click();
        await headline(page).waitFor();
      },
      { scheme, expected: /ERR_INTERNET_DISCONNECTED/ },
    ));
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
      expect(await headline(page).textContent()).toContain('its only creator');
      const { hash } = new URL(page.url());
      await page.goto('about:blank');
      await page.goto(product.url(PATH + hash));
      await headline(page).waitFor();
    }));

  test('keeps the result when the visitor follows an anchor on the page', () =>
    product.visit(`${PATH}#${exampleDoi('ready')}`, async (page) => {
      await headline(page).waitFor();
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
        await trouble(page).waitFor();
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
      for (let press = 0; press < 12; press += 1) {
        await page.keyboard.press('Tab');
        reached.add((await page.evaluate(() => document.activeElement?.textContent?.trim())) ?? '');
      }
      expect([...reached]).toEqual(expect.arrayContaining(['More about this in the guide', 'How to do this', 'Check again']));
    }));

  test('checks again when the button is selected', () =>
    product.visit(`${PATH}#${exampleDoi('ready')}`, async (page) => {
      await headline(page).waitFor();
      const again = page.waitForRequest((request) => request.url().includes('/api/v1/doi/'));
      await page.getByRole('button', { name: 'Check again' }).click();
      await again;
      await headline(page).waitFor();
    }));

  test('explains what to do without JavaScript', () =>
    product.visit(
      PATH,
      async (page) => {
        expect(await page.locator('main').textContent()).toContain('The check needs JavaScript; the guide does not');
        expect(await page.locator('doi-checker form').isVisible()).toBe(false);
      },
      { javaScript: false },
    ));
});

describe('the result', () => {
  test.each(EXAMPLE_DOIS)('$name needs no sideways scrolling on a screen 320 px wide', ({ doi }) =>
    product.visit(
      `${PATH}#${doi}`,
      async (page) => {
        await headline(page).waitFor();
        expect(await sideways(page)).toEqual([]);
      },
      { width: 320, height: 640 },
    ),
  );

  test('announces its headline, and hides its marks from screen readers', () =>
    product.visit(`${PATH}#${exampleDoi('part-of')}`, async (page) => {
      await headline(page).waitFor();
      expect(await page.locator('doi-checker [role=status]').textContent()).toBe('Auto-Update does not pass this DOI on.');
      const marks = page.locator('doi-checker .mark');
      expect(await marks.count()).toBeGreaterThan(6);
      expect(await marks.evaluateAll((all) => all.every((mark) => mark.getAttribute('aria-hidden') === 'true'))).toBe(true);
    }));

  test('shows an iD as ORCID’s guidelines require: icon, whole address, and “unauthenticated”', () =>
    product.visit(PATH, async (page) => {
      await answering(page, { ...(await answerAbout(page, 'without-id')), example: false });
      await page.goto(product.url(`${PATH}#10.5555/x`));
      const id = page.locator('doi-checker .id');
      await id.waitFor();
      expect(await id.textContent()).toBe('https://orcid.org/8888-8888-8888-8880 (unauthenticated)');
      expect(await id.getByRole('link').getAttribute('href')).toBe('https://orcid.org/8888-8888-8888-8880');
      await expect.poll(() => id.locator('img').evaluate((icon) => (icon as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
    }));

  test('names the versions that differ', () =>
    product.visit(PATH, async (page) => {
      const versions = [
        { doi: '10.6084/m9.figshare.88000003.v1', state: 'differs', lacks: ['8888-8888-8888-8880'], adds: [] },
        { doi: '10.6084/m9.figshare.88000003.v2', state: 'same', lacks: [], adds: [] },
      ];
      await answering(page, { ...(await answerAbout(page, 'ready')), versions, allVersionsSeen: false });
      await page.goto(product.url(`${PATH}#10.5555/x`));
      await headline(page).waitFor();
      const text = await result(page).textContent();
      expect(text).toContain('10.6084/m9.figshare.88000003.v1: without 8888-8888-8888-8880');
      expect(text).toContain('One other DOI of this item has the same creators’ iDs.');
      expect(text).toContain('There may be versions that we did not see.');
    }));

  test('shows hostile names, titles and addresses as text, and a thousand creators in steps', () =>
    product.visit(PATH, async (page) => {
      const answer = await answerAbout(page, 'misspelt');
      const hostile = '<img src=x onerror="document.title=\'broken\'">\u202e';
      const [creator] = answer.creators;
      if (!creator) throw new Error('the example has a creator');
      await answering(page, {
        ...answer,
        example: false,
        title: hostile.repeat(100),
        claimUrl: 'javascript:alert(1)',
        partOf: ['x'.repeat(300)],
        creators: Array.from({ length: 1000 }, () => ({ ...creator, name: hostile, written: 'w'.repeat(300), scheme: hostile })),
      });
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(product.url(`${PATH}#10.5555/x`));
      await headline(page).waitFor();
      expect(await page.title()).not.toBe('broken');
      expect(await page.locator('doi-checker img[src=x]').count()).toBe(0);
      const protocols = await result(page)
        .locator('a')
        .evaluateAll((all) => all.map((each) => (each as HTMLAnchorElement).protocol));
      expect(new Set(protocols)).toEqual(new Set(['http:', 'https:']));
      expect(await page.locator('doi-checker .names li:visible').count()).toBe(20);
      expect(await sideways(page)).toEqual([]);
    }));

  test('a fault of the service is shown, and the visitor can try again', () =>
    product.visit(
      PATH,
      async (page) => {
        await answering(page, { code: 'internal', detail: 'Something went wrong here.' }, { status: 500 });
        await page.goto(product.url(`${PATH}#10.5555/x`));
        await trouble(page).waitFor();
        expect(await trouble(page).textContent()).toBe('Something went wrong here.');
        await page.getByRole('button', { name: 'Try again' }).click();
        await trouble(page).waitFor();
      },
      { expected: /500/ },
    ));
});
