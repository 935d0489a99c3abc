/** The report without JavaScript: from a badge or the form to every item. */
import { describe, expect, test } from 'vitest';
import { exampleNamed } from '../../../shared/examples/ids.ts';
import { headline, theProduct } from './product.ts';

const product = theProduct();
const WITHOUT = { javaScript: false };

describe('without JavaScript', () => {
  test('the form on the start page leads to the report', () =>
    product.visit(
      '/',
      async (page) => {
        await page.getByRole('textbox', { name: 'ORCID iD' }).fill(`https://orcid.org/${exampleNamed('action-needed')}`);
        await page.keyboard.press('Enter');
        await headline(page).waitFor();
        expect(new URL(page.url()).pathname).toBe(`/report/${exampleNamed('action-needed')}`);
      },
      WITHOUT,
    ));

  test('the form on the page of a step leads to the report', () =>
    product.visit(
      '/steps/id-on-items/',
      async (page) => {
        await page.getByRole('textbox', { name: 'ORCID iD' }).fill(exampleNamed('in-step'));
        await page.getByRole('button', { name: 'Check now' }).click();
        await headline(page).waitFor();
      },
      WITHOUT,
    ));

  test('a wrong iD can be corrected where it was typed', () =>
    product.visit(
      '/',
      async (page) => {
        await page.getByRole('textbox', { name: 'ORCID iD' }).fill('9999-0000-0000-0010');
        await page.keyboard.press('Enter');
        const field = page.getByRole('textbox', { name: 'ORCID iD' });
        await page.getByText('At least one character is wrong').waitFor();
        expect([await field.inputValue(), await field.getAttribute('aria-invalid')]).toEqual(['9999-0000-0000-0010', 'true']);
        await field.fill(exampleNamed('in-step'));
        await page.keyboard.press('Enter');
        await headline(page).waitFor();
      },
      { ...WITHOUT, expected: /400/ },
    ));

  test('all of a thousand items are in the page, and each can be opened', () =>
    product.visit(
      `/report/${exampleNamed('large')}`,
      async (page) => {
        expect(await page.locator('.group:not(.duplicate, .grouped) .rows > li').count()).toBe(1000);
        const row = page.locator('.rows details').nth(3);
        await row.locator('summary').click();
        expect(await row.locator('.stages').isVisible()).toBe(true);
      },
      WITHOUT,
    ));

  test('causes lead to their items and to the step of the guide, with the iD', () =>
    product.visit(
      `/report/${exampleNamed('action-needed')}`,
      async (page) => {
        const cause = page.locator('.causes li', { hasText: 'Your iD is missing from the item’s DataCite record' });
        expect(await cause.getByRole('link', { name: 'How to fix it (step 3)' }).getAttribute('href')).toBe(
          `/steps/id-on-items/#${exampleNamed('action-needed')}`,
        );
        await cause.getByRole('link', { name: /^Show it/ }).click();
        expect(await page.locator(':target h3').textContent()).toContain('Your iD is missing from the item’s DataCite record');
      },
      WITHOUT,
    ));

  test('the question about Auto-Update has its answers', () =>
    product.visit(
      `/report/${exampleNamed('action-needed')}`,
      async (page) => {
        await page.getByText('No, it’s disabled').click();
        expect(await page.getByText('Enable it now').isVisible()).toBe(true);
      },
      WITHOUT,
    ));

  test('shows nothing that would need a script', () =>
    product.visit(
      `/report/${exampleNamed('action-needed')}`,
      async (page) => {
        expect(await page.locator('.report button').count()).toBe(0);
        expect(await page.locator('.report').getByRole('link', { name: 'Check again' }).count()).toBe(1);
        expect(await page.locator('.claim-list a').count()).toBe(11);
      },
      WITHOUT,
    ));
});
