/** What the summary and the card look like on somebody's page. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { exampleNamed } from '../../../shared/examples/ids.ts';
import { nextAction } from '../../../shared/report/next-action.ts';
import { AA, contrast } from '../../../site/contrast.ts';
import { barriers } from '../accessibility.ts';
import { answering, reportOf, summary, theProduct } from '../report/product.ts';
import { sideways } from '../sideways.ts';
import { openSomebodysPage } from './somebodys-page.ts';

const product = theProduct();
const openPage = (shown: Page, body: string) => openSomebodysPage(shown, product.url('/somebody.html'), body);
const ACTION = exampleNamed('action-needed');
const IN_STEP = exampleNamed('in-step');
const card = (page: Page) => page.locator('sync-status .card');
const styleOf = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((node) => {
      const { color, backgroundColor, fontFamily, fontSize, display } = getComputedStyle(node);
      return { color, backgroundColor, fontFamily, fontSize, display };
    });

describe('the summary', () => {
  test('is part of its sentence, in the page’s font and colour, and without a background', () =>
    product.visit('/about/', async (shown) => {
      await openPage(
        shown,
        `<p style="color: rgb(255, 240, 200); background: rgb(90, 20, 70); font: 19px Georgia, serif">My data:
          <sync-status orcid="${IN_STEP}"></sync-status>, <span id="after">as of today</span>.</p>`,
      );
      await summary(shown).waitFor();
      for (const part of ['sync-status', 'sync-status .headline', 'sync-status .headline a', 'sync-status [part~=mark]'])
        expect(await styleOf(shown, part), part).toEqual({
          color: 'rgb(255, 240, 200)',
          backgroundColor: 'rgba(0, 0, 0, 0)',
          fontFamily: 'Georgia, serif',
          fontSize: '19px',
          display: 'inline',
        });
      const [status, after] = await Promise.all([summary(shown).boundingBox(), shown.locator('#after').boundingBox()]);
      expect(after?.y).toBe(status?.y);
      expect((await shown.locator('p').textContent())?.trim()).toMatch(/^My data:\s+, as of today\.$/);
    }));

  test('says when it is not new', () =>
    product.visit('/about/', async (shown) => {
      await answering(shown, { ...(await reportOf(shown, IN_STEP)), stale: true, checkedAt: '2026-11-22T06:00:00Z' });
      await openPage(shown, `<sync-status orcid="${IN_STEP}"></sync-status>`);
      await summary(shown).waitFor();
      expect(await summary(shown).textContent()).toContain('record (last checked 22 November 2026)');
    }));

  test('shows the owner the next action, in the same sentence', () =>
    product.visit('/about/', async (shown) => {
      await openPage(shown, `<sync-status orcid="${ACTION}" for="owner"></sync-status>`);
      const next = summary(shown).locator('[part=next] a');
      await next.waitFor();
      expect(await next.textContent()).toBe(nextAction(await reportOf(shown, ACTION)).title);
      expect(await next.getAttribute('href')).toBe(product.url(`/steps/id-on-items/#${ACTION}`));
      expect(await summary(shown).textContent()).toMatch(/^!/);
      expect(await styleOf(shown, 'sync-status .headline')).toMatchObject({ display: 'inline' });
    }));
});

describe('the card', () => {
  test.each(['light', 'dark'] as const)('has a ground and colours of its own, in %s, and no barriers', (scheme) =>
    product.visit('/about/', async (shown) => {
      const elements = ['', 'for="owner"'].map((more) => `<sync-status orcid="${ACTION}" view="card" ${more}></sync-status>`);
      await openPage(shown, `<main style="color-scheme: ${scheme}; color: #f0f; background: #f0f">${elements.join('')}</main>`);
      await card(shown).nth(1).waitFor();
      const { color, backgroundColor } = await styleOf(shown, 'sync-status .card');
      expect(backgroundColor).toBe(scheme === 'light' ? 'rgb(255, 255, 255)' : 'rgb(20, 24, 27)');
      expect(contrast(color, backgroundColor)).toBeGreaterThan(AA);
      expect(await barriers(shown)).toEqual([]);
    }),
  );

  test('shows where items stop, in small, and the iD', () =>
    product.visit('/about/', async (shown) => {
      await openPage(shown, `<sync-status orcid="${ACTION}" view="card"></sync-status>`);
      const rows = card(shown).locator('tbody tr');
      await rows.first().waitFor();
      expect(await rows.first().textContent()).toBe('All items19');
      expect(await rows.last().textContent()).toBe('On the ORCID record2');
      expect(await card(shown).locator('.reasons, .why ul').count()).toBe(0);
      expect(await card(shown).textContent()).toContain(`https://orcid.org/${ACTION}`);
    }));

  test('takes its colours from the page’s tokens, if there are any', () =>
    product.visit('/about/', async (shown) => {
      const page = '<style>:root { --ss-ground: rgb(1, 2, 3); --ss-brand: rgb(200, 210, 220) }</style>';
      await openPage(shown, `${page}<sync-status orcid="${IN_STEP}" view="card"></sync-status>`);
      await card(shown).waitFor();
      expect(await styleOf(shown, 'sync-status .card')).toMatchObject({ backgroundColor: 'rgb(1, 2, 3)' });
      expect(await styleOf(shown, 'sync-status .about a')).toMatchObject({ color: 'rgb(200, 210, 220)' });
    }));

  test.each([150, 240, 600])('fits into a column that is %i px wide', (width) =>
    product.visit('/about/', async (shown) => {
      const element = `<sync-status orcid="${ACTION}" view="card"></sync-status>`;
      await openPage(
        shown,
        `<div style="display: flex; inline-size: ${width}px">${element}</div><div style="float: left">${element}</div>`,
      );
      await card(shown).nth(1).waitFor();
      expect(await sideways(shown)).toEqual([]);
      expect((await card(shown).first().boundingBox())?.width).toBeLessThanOrEqual(width);
    }),
  );

  test('leaves no look behind if the view changes', () =>
    product.visit('/about/', async (shown) => {
      await openPage(shown, `<sync-status orcid="${IN_STEP}" view="card"></sync-status>`);
      await card(shown).waitFor();
      await shown.evaluate(() => document.querySelector('sync-status')?.removeAttribute('view'));
      await summary(shown).getByRole('link').waitFor();
      expect(await card(shown).count()).toBe(0);
      expect(await styleOf(shown, 'sync-status .headline')).toMatchObject({ display: 'inline' });
    }));
});
