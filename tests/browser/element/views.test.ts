/** What the element looks like on somebody's page, and what it tells visitors and the owner. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import manifest from '../../../package/custom-elements.json' with { type: 'json' };
import { EXAMPLES, exampleNamed } from '../../../shared/examples/ids.ts';
import { causes } from '../../../shared/report/causes.ts';
import { nextAction } from '../../../shared/report/next-action.ts';
import { VERDICT_TONES } from '../../../shared/report/verdict.ts';
import { VISITOR_TONES } from '../../../shared/report/visitor-state.ts';
import { AA, contrast } from '../../../site/contrast.ts';
import { barriers } from '../accessibility.ts';
import { answering, reportOf, summary, theProduct } from '../report/product.ts';
import { sideways } from '../sideways.ts';
import { openSomebodysPage } from './somebodys-page.ts';

const PARTS = manifest.modules.flatMap(({ declarations }) =>
  declarations.flatMap(({ cssParts }) => cssParts.map(({ name }) => name)),
);

const product = theProduct();
const ACTION = exampleNamed('action-needed');
const IN_STEP = exampleNamed('in-step');

const openPage = (shown: Page, body: string) => openSomebodysPage(shown, product.url('/somebody.html'), body);
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
  test('stands in its sentence, in the page’s font and colour, and without a ground of its own', () =>
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

test('the parts that pages can style are those of the manifest', () =>
  product.visit(
    '/about/',
    async (shown) => {
      await answering(shown, { ...(await reportOf(shown, ACTION)), stale: true });
      const views = ['view="summary"', 'view="card"', 'view="full"'].flatMap((view) => [view, `${view} for="owner"`]);
      await openPage(shown, views.map((attributes) => `<sync-status orcid="${ACTION}" ${attributes}></sync-status>`).join('<br>'));
      for (const each of await shown.locator('sync-status').all()) {
        await each.evaluate((node) => node.scrollIntoView());
        await each.locator('[part=headline]').waitFor();
      }
      await shown.unroute('**/api/v1/status/**');
      await shown.evaluate(() => document.body.prepend(Object.assign(document.createElement('sync-status'), { orcid: '9999' })));
      await shown.evaluate(() => scrollTo(0, 0));
      await shown.locator('sync-status [part=trouble]').waitFor();
      const drawn = await shown.locator('sync-status [part]').evaluateAll((nodes) => nodes.flatMap((node) => [...node.part]));
      const tones: string[] = [...VISITOR_TONES, ...VERDICT_TONES];
      const named = new Set(drawn.filter((part) => !tones.includes(part)));
      // What is shown while the services answer is gone by now.
      expect([...named, 'progress'].toSorted()).toEqual(PARTS.toSorted());
    },
    { expected: /400/ },
  ));

describe('the properties', () => {
  test('are the attributes', () =>
    product.visit('/about/', async (shown) => {
      await openPage(shown, `<sync-status orcid="${IN_STEP}"></sync-status>`);
      await summary(shown).waitFor();
      const read = await shown.evaluate(() => {
        const status = document.querySelector('sync-status') as HTMLElement & Record<string, unknown>;
        Object.assign(status, { view: 'card', prefix: '10.6084', api: location.origin });
        const names = ['orcid', 'view', 'prefix', 'api', 'scope', 'for', 'step'];
        const both = [names.map((name) => status[name]), names.map((name) => status.getAttribute(name))];
        Object.assign(status, { prefix: null });
        return { both, hasPrefix: status.hasAttribute('prefix') };
      });
      const expected = [IN_STEP, 'card', '10.6084', new URL(shown.url()).origin, null, null, null];
      expect(read).toEqual({ both: [expected, expected], hasPrefix: false });
      await card(shown).waitFor();
    }));

  test('count also if a page set them before the element was defined', () =>
    product.visit('/about/', async (shown) => {
      await shown.evaluate((orcid) => {
        const status = Object.assign(document.createElement('sync-status'), { orcid, view: 'card' });
        const script = Object.assign(document.createElement('script'), { type: 'module', src: '/widget/v1.js' });
        document.body.prepend(status, script);
      }, IN_STEP);
      await card(shown).waitFor();
      expect(await shown.locator('sync-status').getAttribute('orcid')).toBe(IN_STEP);
    }));
});
