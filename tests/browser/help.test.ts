/** What librarians use to help others: emails to copy, and a handout to print. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { LETTER_WORDS } from '../../shared/letters/letter-words.ts';
import { institution } from '../../site/institution.ts';
import { theProduct } from './report/product.ts';
import { sheetsOfA4 } from './sheets.ts';

const product = theProduct();

describe('the emails', () => {
  const PATH = '/help-a-colleague/';
  const email = (page: Page, id: string) => page.locator(`#email-${id}`);

  test('are there for every cause that needs something from the researcher', () =>
    product.visit(PATH, async (page) => {
      const ids = await page.locator('[id^="email-"]').evaluateAll((all) => all.map(({ id }) => id.replace('email-', '')));
      const wanted = Object.entries(LETTER_WORDS).filter(([, words]) => words !== null);
      expect(ids.toSorted()).toEqual(wanted.map(([id]) => id).sort());
    }));

  test('can be linked one by one, and a link opens its email', () =>
    product.visit(`${PATH}#email-part-of`, async (page) => {
      await email(page, 'part-of').getByText('Kind regards').waitFor();
      expect(await email(page, 'id-missing').isVisible()).toBe(false);
    }));

  test('are copied with their line breaks and with the address of this site', () =>
    product.visit(`${PATH}#email-shown-twice`, async (page) => {
      await page.evaluate(() => {
        Object.defineProperty(navigator, 'clipboard', {
          value: { writeText: async (text: string) => document.body.setAttribute('data-copied', text) },
        });
      });
      const box = email(page, 'shown-twice');
      await box.getByRole('button', { name: /^Copy the email “/ }).click();
      await box.getByText('Copied', { exact: true }).waitFor();
      const copied = (await page.locator('body').getAttribute('data-copied')) ?? '';
      expect(copied).toMatch(/^Hello,\n\nWe checked /);
      expect(copied).toContain(`\n${institution.address}/check-it-worked/#an-item-appears-twice\n\n`);
      expect(copied).toMatch(new RegExp(`\\nKind regards\\n${institution.name}$`));
    }));

  test('can be read and selected without JavaScript', () =>
    product.visit(
      PATH,
      async (page) => {
        const box = email(page, 'no-doi');
        await page.locator('details', { has: box }).locator('summary').click();
        await box.locator('code').click();
        expect(await page.getByRole('button', { name: /^Copy/ }).count()).toBe(0);
        expect(await box.locator('code').evaluate((code) => getComputedStyle(code).userSelect)).toBe('all');
      },
      { javaScript: false },
    ));
});

describe('the handout', () => {
  const PATH = '/handout/';

  test.each(['light', 'dark'] as const)('is one sheet of A4, printed from the %s scheme', (scheme) =>
    product.visit(PATH, async (page) => expect(await sheetsOfA4(page)).toBe(1), { scheme }),
  );

  test('is one sheet for an institution with a long address too', () =>
    product.visit(PATH, async (page) => {
      await page.evaluate((address) => {
        for (const link of document.querySelectorAll('main a')) {
          link.textContent = link.textContent?.replace(address, 'orcid-sync-status.library.university-of-somewhere.ac.uk') ?? '';
        }
      }, new URL(institution.address).host);
      expect(await page.locator('main').innerText()).toContain('university-of-somewhere.ac.uk/steps/connect/');
      expect(await sheetsOfA4(page)).toBe(1);
    }));

  test('prints the address of every step, and a QR code', () =>
    product.visit(PATH, async (page) => {
      await page.emulateMedia({ media: 'print' });
      const text = await page.locator('main').innerText();
      for (const step of ['record', 'connect', 'id-on-items', 'auto-update', 'older-items']) {
        expect(text).toContain(`${new URL(institution.address).host}/steps/${step}/`);
      }
      expect(text).not.toContain('Print this page');
      expect(await page.getByRole('img', { name: `QR code of ${institution.address}` }).isVisible()).toBe(true);
    }));
});
