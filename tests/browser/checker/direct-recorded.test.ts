/** On recorded answers, the report made in a browser is the report that our server makes. */
import type { Browser, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../../shared/report/report.schema.ts';
import { PUBLIC_SERVICES } from '../../../shared/sources/public-services.ts';
import { isHere, namesIn, REPLAY } from '../../recorded/material.ts';
import { type Running, running, startProduct } from '../../served/running.ts';
import { builtFiles } from '../../site/built.ts';
import { launch } from '../browser.ts';
import { visit } from '../visit.ts';

let replay: Running;
let product: Running;
let browser: Browser;

beforeAll(async () => {
  if (!isHere) return;
  replay = await running([REPLAY, '--port', '0'], /(http:\/\/127\.0\.0\.1:\d+)/);
  [product, browser] = await Promise.all([
    startProduct({ ORCID_API_URL: at('orcid/v3.0'), DATACITE_API_URL: at('datacite'), FIGSHARE_API_URL: at('figshare/v2') }),
    launch(),
  ]);
}, 60_000);
afterAll(() => Promise.all([browser?.close(), product?.stop(), replay?.stop()]));

const at = (path: string) => `${replay.url}/${path}`;

/** The three public services, as the replay server imitates them. */
async function servePublicly(page: Page): Promise<void> {
  const { orcidUrl, dataciteUrl, figshareUrl } = PUBLIC_SERVICES;
  const places = [
    [orcidUrl, at('orcid/v3.0')],
    [dataciteUrl, at('datacite')],
    [figshareUrl, at('figshare/v2')],
  ] as const;
  for (const [address, place] of places) await page.route(`${address}/**`, (route) => answer(route, address, place));
}

/** A browser follows a redirection by itself; here the answer behind it is given at once. */
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

async function directly(page: Page, orcid: string): Promise<Report> {
  const file = builtFiles().find((name) => name.startsWith('widget/direct-'));
  // As text, because what runs the tests would rewrite the import.
  const question = JSON.stringify({ orcid, scope: 'datacite', prefix: null });
  const answered: { report: Report } = await page.evaluate(
    `import('/${file}').then(({ askDirectly }) => askDirectly({ ...${question}, onSource() {} }, 'library@example.org'))`,
  );
  return answered.report;
}

const timeless = ({ sources, ...report }: Report) => ({
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
        await servePublicly(page);
        return directly(page, orcid);
      },
    );
    const ours = (await (await fetch(`${product.url}/api/v1/status/${orcid}?scope=datacite`)).json()) as Report;
    expect(timeless(direct)).toEqual(timeless(ours));
  });
});
