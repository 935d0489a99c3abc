/** Every state of the checker has its words and no accessibility barrier, in both colour schemes. */
import { describe, expect, test } from 'vitest';
import { type ExampleName, exampleNamed } from '../../../shared/examples/ids.ts';
import { barriers } from '../accessibility.ts';
import { answering, headline, theProduct } from './product.ts';

const product = theProduct();
const EXAMPLES: [ExampleName, string, string][] = [
  ['in-step', '7 of 7 items are publicly visible on the ORCID record.', 'Nothing to do'],
  ['action-needed', '2 of 19 items are publicly visible on the ORCID record.', 'The ORCID iD is not on the DOI: 1 item'],
  ['waiting', '1 of 4 items are publicly visible on the ORCID record.', 'On its way: 1 item'],
  ['nothing-to-sync', 'There is nothing from Figshare for this iD.', 'Connect your ORCID iD to Figshare'],
  ['duplicates', '3 of 3 items are publicly visible on the ORCID record.', 'On the record more than once: 2 items'],
  ['incomplete', '1 of 2 items are publicly visible on the ORCID record; 1 could not be checked.', 'Check again in a minute'],
  ['unreachable', 'ORCID could not be asked, so we cannot tell which items are visible.', 'Check again in a minute'],
  ['locked', 'ORCID has locked this record, so its works cannot be seen.', 'ORCID has locked the record'],
  ['merged', '7 of 8 items are publicly visible on the ORCID record.', 'The DOI names your old ORCID iD: 1 item'],
];

describe.each(['light', 'dark'] as const)('in %s', (scheme) => {
  test.each(EXAMPLES)('%s: %s', (name, words, next) =>
    product.visit(
      `/#${exampleNamed(name)}`,
      async (page) => {
        await headline(page).waitFor();
        expect(await headline(page).textContent()).toBe(words);
        expect(await page.locator('sync-status .next h3').textContent()).toBe(next);
        expect(await barriers(page)).toEqual([]);
      },
      { scheme },
    ),
  );

  test('a wrong iD is reported while it is typed', () =>
    product.visit(
      '/',
      async (page) => {
        await page.getByLabel('ORCID iD').pressSequentially('9999-0000-0000-0010');
        const wrong = page.locator('[data-wrong]');
        expect(await wrong.textContent()).toContain('at least one character is mistyped');
        expect(await page.getByLabel('ORCID iD').getAttribute('aria-invalid')).toBe('');
        expect(await barriers(page)).toEqual([]);
        await page.getByLabel('ORCID iD').fill('9999-0000-0000-0019');
        expect(await wrong.textContent()).toBe('');
      },
      { scheme },
    ));

  test('an iD without an ORCID record', () =>
    product.visit(
      '/about/',
      async (page) => {
        const detail = 'ORCID has no record with this iD. Compare it with the address of the record.';
        await answering(page, { code: 'unknown-orcid-id', status: 404, detail }, { status: 404 });
        await page.goto(product.url('/#9999-0000-0000-0123'));
        await page.locator('sync-status .trouble').waitFor();
        expect(await page.locator('sync-status .trouble').textContent()).toBe(detail);
        expect(await barriers(page)).toEqual([]);
      },
      { scheme, expected: /404/ },
    ));

  test('the three services are listed while the report loads', () =>
    product.visit(
      '/about/',
      async (page) => {
        await answering(page, {}, { delayMs: 20_000 });
        await page.goto(product.url('/#9999-0000-0000-0123'));
        const lines = page.locator('sync-status .progress li');
        await lines.first().waitFor();
        expect(await lines.allTextContents()).toEqual(['… Asking ORCID', '… Asking DataCite', '… Asking Figshare']);
        expect(await page.locator('sync-status').getAttribute('aria-busy')).toBe('true');
        expect(await barriers(page)).toEqual([]);
      },
      { scheme },
    ));

  test('offline', () =>
    product.visit(
      '/',
      async (page) => {
        await page.waitForLoadState('networkidle');
        await page.context().setOffline(true);
        await page.getByLabel('ORCID iD').fill('9999-0000-0000-0019');
        await page.getByRole('button', { name: 'Check', exact: true }).click();
        await page.locator('sync-status .trouble').waitFor();
        expect(await page.locator('sync-status .trouble').textContent()).toContain('You seem to be offline');
        await page.context().setOffline(false);
        await page.getByRole('button', { name: 'Try again' }).click();
        await headline(page).waitFor();
      },
      { scheme, expected: /ERR_INTERNET_DISCONNECTED/ },
    ));
});

describe.each(['light', 'dark'] as const)('a step page, in %s', (scheme) => {
  test.each([
    ['record', 'action-needed', '✓ Done: the record is open'],
    ['record', 'locked', '! To do'],
    ['connect', 'nothing-to-sync', '? We cannot tell'],
    ['id-on-items', 'action-needed', '! To do: DataCite does not have the iD, in a form that it can use, on 3 items.'],
    ['auto-update', 'nothing-to-sync', '? We cannot tell'],
    ['auto-update', 'in-step', '✓ Very likely done'],
    ['older-items', 'action-needed', '! To do: claim 7 items.'],
  ] as const)('%s, for %s', (step, name, words) =>
    product.visit(
      `/steps/${step}/#${exampleNamed(name)}`,
      async (page) => {
        await page.locator('sync-checker').scrollIntoViewIfNeeded();
        await headline(page).waitFor();
        expect(await headline(page).textContent()).toContain(words);
        expect(await barriers(page)).toEqual([]);
      },
      { scheme },
    ),
  );
});
