/** What the element tells visitors, and what it tells the owner of the iD. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { EXAMPLES, exampleNamed } from '../../../shared/examples/ids.ts';
import { causes } from '../../../shared/report/causes.ts';
import { nextAction } from '../../../shared/report/next-action.ts';
import { barriers } from '../accessibility.ts';
import { reportOf, theProduct } from '../report/product.ts';
import { sideways } from '../sideways.ts';
import { openSomebodysPage } from './somebodys-page.ts';

const product = theProduct();
const openPage = (shown: Page, body: string) => openSomebodysPage(shown, product.url('/somebody.html'), body);
const ACTION = exampleNamed('action-needed');
const IN_STEP = exampleNamed('in-step');

describe('the full view for visitors', () => {
  const VERDICT = 'sync-status .verdict';
  const openFull = async (shown: Page, orcid: string) => {
    await openPage(shown, `<sync-status orcid="${orcid}" view="full"></sync-status>`);
    await shown.locator(VERDICT).waitFor();
  };

  test('lists the items on the record, and only those', () =>
    product.visit('/about/', async (shown) => {
      await openFull(shown, ACTION);
      const { items } = await reportOf(shown, ACTION);
      const visible = items.filter(({ orcid }) => orcid.state === 'visible').map(({ title }) => title);
      expect(await shown.locator('sync-status li a').allTextContents()).toEqual(visible);
    }));

  test('lists a part of many items, and leads to the others', () =>
    product.visit('/about/', async (shown) => {
      await openFull(shown, exampleNamed('large'));
      expect(await shown.locator('sync-status li').count()).toBe(20);
      const others = shown.getByRole('link', { name: /^See all [\d,]+ in the report$/ });
      expect(await others.getAttribute('href')).toBe(product.url(`/report/${exampleNamed('large')}`));
    }));

  test('checks again on request', () =>
    product.visit('/about/', async (shown) => {
      await openFull(shown, IN_STEP);
      const asked = shown.waitForRequest((request) => request.url().includes('/api/v1/status/'));
      await shown.getByRole('button', { name: 'Check again' }).click();
      await asked;
      await shown.locator(VERDICT).waitFor();
    }));

  test.each(['light', 'dark'] as const)('has no barriers and fits on 320 px, in %s', (scheme) =>
    product.visit(
      '/about/',
      async (shown) => {
        await openFull(shown, ACTION);
        await shown.addStyleTag({ content: ':root { color-scheme: light dark }' });
        expect(await barriers(shown)).toEqual([]);
        expect(await sideways(shown)).toEqual([]);
      },
      { width: 320, scheme },
    ),
  );
});

describe.each(EXAMPLES.filter(({ name }) => name !== 'large'))('of the example $name', ({ orcid }) => {
  const VIEWS = ['summary', 'card', 'full', 'step'];
  const openViews = async (shown: Page, more = '') => {
    const elements = VIEWS.map((view) => `<sync-status orcid="${orcid}" view="${view}" step="id-on-items" ${more}></sync-status>`);
    await openPage(shown, elements.join('<br>'));
    for (const each of await shown.locator('sync-status').all()) {
      await each.evaluate((node) => node.scrollIntoView());
      await each.locator('[part=root] a:visible').first().waitFor();
    }
    return shown.locator('sync-status [part=root]').allInnerTexts();
  };

  test('visitors see the state, also as a symbol, and never read what the owner has to do', () =>
    product.visit('/about/', async (shown) => {
      const texts = await openViews(shown);
      const marks = await shown.locator('sync-status :is([part~=mark], .verdict > .symbol)').allTextContents();
      expect(marks).toHaveLength(VIEWS.length);
      expect(new Set(marks.map((mark) => mark.trim())).size).toBe(1);
      expect(marks[0]?.trim()).toMatch(/^[✓◐○…–?]$/);
      const report = await reportOf(shown, orcid);
      const { title, text } = nextAction(report);
      const toDo = causes(report).filter(({ severity }) => severity !== 'unknown');
      const told = [title, text, ...toDo.map((cause) => cause.title), ...report.advice.map(({ next }) => next)];
      for (const [index, shownText] of texts.entries()) {
        for (const each of told) expect(shownText, VIEWS[index]).not.toContain(each);
        expect(shownText, VIEWS[index]).not.toMatch(/\byour?\b|\bto do\b|step by step/i);
      }
    }));

  test('the owner reads it in every view', () =>
    product.visit('/about/', async (shown) => {
      const [inSentence, inCard, inFull, inStep] = await openViews(shown, 'for="owner"');
      const { title, text } = nextAction(await reportOf(shown, orcid));
      expect(inSentence).toContain(title);
      expect(inCard).toContain(text);
      expect(inFull).toContain('Your five steps');
      expect(inStep).toMatch(/^\s*[✓!?] (Done|To do|We can’t tell)/);
    }));
});
