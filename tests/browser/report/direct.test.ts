/** The report made in the visitor's own browser if a service refuses our server. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { answer } from '../../../shared/examples/answer.ts';
import { exampleNamed } from '../../../shared/examples/ids.ts';
import type { Report } from '../../../shared/report/report.schema.ts';
import { ARRIVED, ROBIN, worldWith } from '../../fixtures/robin.ts';
import { barriers } from '../accessibility.ts';
import { headline, theProduct } from './product.ts';

const product = theProduct();
const PUBLIC = ['https://pub.orcid.org', 'https://api.datacite.org', 'https://api.figshare.com'];

/** Makes our server report that ORCID refuses it, while the three services answer the browser. */
async function refuseOurServer(page: Page): Promise<void> {
  const body = await reportFromUs(page);
  const sources = body.sources.map((each) => (each.source === 'orcid' ? { ...each, ok: false, reason: 'rate-limited' } : each));
  await page.route('**/api/v1/status/**', (route) => route.fulfill({ json: { ...body, sources, status: 'incomplete' } }));
  const cors = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*', 'access-control-allow-methods': '*' };
  for (const origin of PUBLIC) {
    await page.route(`${origin}/**`, (route) => {
      const request = route.request();
      if (request.method() === 'OPTIONS') return route.fulfill({ status: 204, headers: cors });
      const { status, body: json } = answer(worldWith(ARRIVED), request.url(), request.postData() ?? undefined);
      return route.fulfill({ status, headers: cors, json });
    });
  }
}

/** Any report will do, because only the refusal in it matters. */
async function reportFromUs(page: Page): Promise<Report> {
  return page.evaluate(async (path) => (await fetch(path)).json(), `/api/v1/status/${exampleNamed('action-needed')}`);
}

const button = (page: Page) => page.getByRole('button', { name: 'Check from this browser' });

describe('if a service refuses our server', () => {
  test('the visitor can query the services from their own browser, and reads what that means', () =>
    product.visit(
      '/',
      async (page) => {
        await refuseOurServer(page);
        await page.goto(product.url('/about/'));
        await page.goto(product.url(`/#${ROBIN}`));
        await button(page).waitFor();
        expect(await page.getByText('They will then see your network address').count()).toBe(1);
        expect(await barriers(page)).toEqual([]);
        await button(page).focus();
        await page.keyboard.press('Enter');
        await page.getByText('This browser got the data').waitFor();
        expect(await headline(page).textContent()).toBe('1 of 1 item is publicly visible on the ORCID record');
        expect(await button(page).count()).toBe(0);
      },
      { alsoFrom: PUBLIC },
    ));

  test('a problem is shown if the module cannot be loaded', () =>
    product.visit(
      '/',
      async (page) => {
        await refuseOurServer(page);
        await page.route('**/widget/direct.js', (route) => route.abort());
        await page.goto(product.url('/about/'));
        await page.goto(product.url(`/#${ROBIN}`));
        await button(page).click();
        await page.getByText('The new check failed').waitFor();
      },
      { expected: /ERR_FAILED/ },
    ));

  test('no service is queried before the visitor chooses this', () =>
    product.visit(
      '/',
      async (page) => {
        await refuseOurServer(page);
        const requested: string[] = [];
        page.on('request', (request) => requested.push(new URL(request.url()).origin));
        await page.goto(product.url('/about/'));
        await page.goto(product.url(`/#${ROBIN}`));
        await button(page).waitFor();
        expect(requested.filter((origin) => PUBLIC.includes(origin))).toEqual([]);
      },
      { alsoFrom: PUBLIC },
    ));
});

test('this is not offered if all services answer', () =>
  product.visit(`/#${exampleNamed('in-step')}`, async (page) => {
    await headline(page).waitFor();
    expect(await button(page).count()).toBe(0);
  }));
