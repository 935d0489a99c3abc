/** The pages of the steps: with an iD behind the #, each says whether the step is done, and carries the iD on. */
import { describe, expect, test } from 'vitest';
import { exampleNamed } from '../../../shared/examples/ids.ts';
import { barriers } from '../accessibility.ts';
import { theProduct } from './product.ts';

const product = theProduct();

describe.each(['light', 'dark'] as const)('in %s', (scheme) => {
  test.each([
    ['record', 'action-needed', '✓ Done: ORCID shows your record to everyone'],
    ['record', 'locked', '! To do'],
    ['connect', 'nothing-to-sync', '? We can’t tell'],
    ['id-on-items', 'action-needed', '! To do: add or correct your iD on 3 items.'],
    ['auto-update', 'nothing-to-sync', '? We can’t tell'],
    ['auto-update', 'in-step', '✓ Very likely done'],
    ['older-items', 'action-needed', '! To do: add 12 items to your record.'],
  ] as const)('%s, for %s', (step, name, words) =>
    product.visit(
      `/steps/${step}/#${exampleNamed(name)}`,
      async (page) => {
        const result = page.locator('.step-result .headline');
        await result.waitFor();
        expect(await result.textContent()).toContain(words);
        expect(await barriers(page)).toEqual([]);
      },
      { scheme },
    ),
  );
});

test('the items that the step would fix are named, and lead to the report', () =>
  product.visit(`/steps/id-on-items/#${exampleNamed('action-needed')}`, async (page) => {
    await page.locator('.step-result li').first().waitFor();
    expect(await page.locator('.step-result li').count()).toBe(3);
    expect(await page.locator('.step-result').getByRole('link', { name: 'See the whole report' }).getAttribute('href')).toContain(
      `/report/${exampleNamed('action-needed')}#`,
    );
  }));

test('no other step asks for the iD again', () =>
  product.visit('/steps/id-on-items/', async (page) => {
    await page.getByRole('textbox', { name: 'ORCID iD' }).fill(exampleNamed('in-step'));
    await page.keyboard.press('Enter');
    await page.locator('.step-result .headline').waitFor();
    await page
      .getByRole('link', { name: /Auto-Update/ })
      .first()
      .click();
    await page.waitForURL('**/steps/auto-update/**');
    await page.locator('.step-result .headline').waitFor();
    expect(await page.getByRole('textbox', { name: 'ORCID iD' }).inputValue()).toBe(exampleNamed('in-step'));
  }));

test('a service that refuses says so', () =>
  product.visit(
    '/about/',
    async (page) => {
      await page.route('**/api/v1/status/**', (route) => route.abort('connectionrefused'));
      await page.goto(product.url(`/steps/record/#${exampleNamed('in-step')}`));
      await page.getByText('Our server didn’t respond.').waitFor();
      await page.unroute('**/api/v1/status/**');
      await page.getByRole('button', { name: 'Try again' }).click();
      await page.locator('.step-result .headline').waitFor();
    },
    { expected: /ERR_/ },
  ));
