/** What frameworks, editors and style sheets rely on: properties, and the parts that the manifest names. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import manifest from '../../../package/custom-elements.json' with { type: 'json' };
import { exampleNamed } from '../../../shared/examples/ids.ts';
import { VERDICT_TONES } from '../../../shared/report/verdict.ts';
import { VISITOR_TONES } from '../../../shared/report/visitor-state.ts';
import { answering, reportOf, summary, theProduct } from '../report/product.ts';
import { openSomebodysPage } from './somebodys-page.ts';

const PARTS = manifest.modules.flatMap(({ declarations }) =>
  declarations.flatMap(({ cssParts }) => cssParts.map(({ name }) => name)),
);

const product = theProduct();
const openPage = (shown: Page, body: string) => openSomebodysPage(shown, product.url('/somebody.html'), body);
const ACTION = exampleNamed('action-needed');
const IN_STEP = exampleNamed('in-step');
const card = (page: Page) => page.locator('sync-status .card');

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
