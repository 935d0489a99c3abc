/** Checking a long list from the visitor's own browser as well, with imitations of the three services. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { PUBLIC_SERVICES } from '../../../shared/sources/public-services.ts';
import { idNumber } from '../../unit/widget/list/reports.ts';
import { barriers } from '../accessibility.ts';
import { finished, rows, theListPage } from './list-page.ts';
import { tableOf } from './people.ts';

const page = theListPage();
const PUBLIC = Object.values(PUBLIC_SERVICES).map((address) => new URL(address).origin);
const CORS = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*', 'access-control-allow-methods': '*' };
const LIST = tableOf(Array.from({ length: 64 }, (_, index) => `Secret ${index}`));
const tick = (shown: Page) => shown.getByRole('checkbox', { name: /^Also check from this browser/ });

/** Every record is empty. @returns The requests to the services. */
async function imitate(shown: Page): Promise<{ url: string; body: string }[]> {
  const requests: { url: string; body: string }[] = [];
  for (const origin of PUBLIC) {
    await shown.route(`${origin}/**`, (route) => {
      const request = route.request();
      if (request.method() === 'OPTIONS') return route.fulfill({ status: 204, headers: CORS });
      requests.push({ url: request.url(), body: request.postData() ?? '' });
      const { pathname } = new URL(request.url());
      const json = origin.includes('orcid')
        ? { group: [], path: pathname }
        : origin.includes('datacite')
          ? { data: [], meta: { total: 0, totalPages: 0 } }
          : [];
      return route.fulfill({ headers: CORS, json });
    });
  }
  return requests;
}

/** Our server is slow, so that the browser gets its turn. */
async function slowServer(shown: Page): Promise<void> {
  await shown.route('**/api/v1/status/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
}

test('is offered for long lists, with what it means', () =>
  page.visit(async (shown) => {
    await shown.getByLabel('ORCID iDs', { exact: true }).fill(tableOf(['Ada Rivera']));
    await shown.getByText('We found 1 iD.').waitFor();
    expect(await tick(shown).count()).toBe(0);
    await shown.getByLabel('ORCID iDs', { exact: true }).fill(LIST);
    await tick(shown).waitFor();
    expect(await tick(shown).isChecked()).toBe(false);
    expect(await shown.getByText('These services then see your network address').count()).toBe(1);
    expect(await barriers(shown)).toEqual([]);
  }));

test('shares the list between our server and the browser, and sends nothing but iDs', () =>
  page.visit(
    async (shown) => {
      const direct = await imitate(shown);
      await slowServer(shown);
      await shown.getByLabel('ORCID iDs', { exact: true }).fill(LIST);
      await tick(shown).check();
      await shown.getByRole('button', { name: 'Check the list' }).click();
      await finished(shown);
      const ours = page.service().requests.map(({ id }) => id as string);
      const theirs = direct
        .filter(({ url }) => url.includes('pub.orcid.org'))
        .map(({ url }) => /(\d{4}-){3}\d{3}[\dX]/.exec(url)?.[0]);
      expect(theirs.length).toBeGreaterThan(1);
      expect([...ours, ...theirs].toSorted()).toEqual(
        Array.from({ length: 64 }, (_, index) => idNumber(index) as string).toSorted(),
      );
      expect((await rows(shown)).map(([, , status]) => status).filter((status) => status === '–No items found')).toHaveLength(
        theirs.length,
      );
      expect(JSON.stringify(direct)).not.toMatch(/secret|p\d+%40example|p\d+@example/i);
    },
    { alsoFrom: PUBLIC },
  ));

test('leaves everything to our server if the services refuse the browser', () =>
  page.visit(
    async (shown) => {
      await slowServer(shown);
      for (const origin of PUBLIC) await shown.route(`${origin}/**`, (route) => route.fulfill({ status: 429, headers: CORS }));
      await shown.getByLabel('ORCID iDs', { exact: true }).fill(LIST);
      await tick(shown).check();
      await shown.getByRole('button', { name: 'Check the list' }).click();
      await finished(shown);
      expect((await rows(shown)).filter(([, , status]) => status === '✓All visible')).toHaveLength(64);
      expect(await shown.getByText('The services didn’t respond to this browser').count()).toBe(1);
    },
    { alsoFrom: PUBLIC },
  ));
