/** With recorded answers, the report made in a browser equals the report that our server makes. */
import type { Browser, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../../shared/report/report.schema.ts';
import { PUBLIC_SERVICES } from '../../../shared/sources/public-services.ts';
import { isHere, namesIn, REPLAY } from '../../recorded/material.ts';
import { type Running, running, startProduct } from '../../served/running.ts';
import { launch } from '../browser.ts';
import { visit } from '../visit.ts';

let replay: Running;
let product: Running;
let browser: Browser;

beforeAll(async () => {
  if (!isHere) return;
  replay = await running([REPLAY, '--port', '0'], /(http:\/\/127\.0\.0\.1:\d+)/);
  [product, browser] = await Promise.all([
    startProduct({
      ORCID_API_URL: at('orcid/v3.0'),
      DATACITE_API_URL: at('datacite'),
      FIGSHARE_API_URL: at('figshare/v2'),
      DOI_API_URL: at('doi'),
    }),
    launch(),
  ]);
}, 60_000);
afterAll(() => Promise.all([browser?.close(), product?.stop(), replay?.stop()]));

const at = (path: string) => `${replay.url}/${path}`;

/** Answers requests to the three public services from the replay server. */
async function replayServices(page: Page): Promise<void> {
  const { orcidUrl, dataciteUrl, figshareUrl, doiUrl } = PUBLIC_SERVICES;
  const places = [
    [orcidUrl, at('orcid/v3.0')],
    [dataciteUrl, at('datacite')],
    [figshareUrl, at('figshare/v2')],
    [doiUrl, at('doi')],
  ] as const;
  for (const [address, place] of places) await page.route(`${address}/**`, (route) => answer(route, address, place));
}

/** Follows redirects here and fulfils the request with the final answer. */
async function answer(route: Route, address: string, place: string): Promise<void> {
  const request = route.request();
  const cors = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };
  if (request.method() === 'OPTIONS') return route.fulfill({ status: 204, headers: cors });
  const body = request.postData();
  const response = await fetch(request.url().replace(address, place), {
    method: request.method(),
    headers: { accept: 'application/json', ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body }),
  });
  await route.fulfill({
    status: response.status,
    headers: { ...cors, 'content-type': response.headers.get('content-type') ?? '' },
    body: await response.text(),
  });
}

async function reportInBrowser(page: Page, orcid: string): Promise<Report> {
  // A string, because the test runner would rewrite the import in a function.
  const request = JSON.stringify({ orcid, scope: 'datacite', prefix: null });
  const answered: { report: Report } = await page.evaluate(
    `import('/widget/direct.js').then(({ reportDirectly }) => reportDirectly(${request}, { onSource() {} }, 'library@example.org'))`,
  );
  return answered.report;
}

const withoutTimes = ({ sources, ...report }: Report) => ({
  ...report,
  checkedAt: null,
  sources: sources.map((each) => ({ ...each, ms: 0 })),
});

describe.runIf(isHere)('a recorded person', () => {
  test.each(namesIn('people'))('%s', async (orcid) => {
    const origins = Object.values(PUBLIC_SERVICES).map((address) => new URL(address).origin);
    const direct = await visit(
      browser,
      `${product.url}/about/`,
      { alsoFrom: origins, expected: /status of (?:409|404)/ },
      async (page) => {
        await replayServices(page);
        return reportInBrowser(page, orcid);
      },
    );
    const ours = (await (await fetch(`${product.url}/api/v1/status/${orcid}?scope=datacite`)).json()) as Report;
    expect(withoutTimes(direct)).toEqual(withoutTimes(ours));
  });
});
