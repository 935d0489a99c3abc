/** The page in Chromium against made repositories: its numbers are those that their maker expects, while services fail now and then. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CLASS_WORDS, REASON_WORDS } from '../../shared/repository/words.ts';
import { launch } from '../browser/browser.ts';
import { type Running, startProduct } from '../served/running.ts';
import { type MadeRepository, madeRepository, PREFIX } from './made-repository.ts';

describe.each([500, 3000, 10_000])('a repository of %i DOIs, in the browser', (count) => {
  let repository: MadeRepository;
  let product: Running;
  let browser: Browser;

  beforeAll(async () => {
    [repository, product, browser] = await Promise.all([madeRepository(count), startProduct(), launch()]);
  });
  afterAll(() => Promise.all([browser?.close(), repository?.stop(), product?.stop()]));

  /** Sends what the page asks of DataCite and ORCID to the replay server. */
  async function opened(): Promise<Page> {
    const context = await browser.newContext();
    const targets = { 'https://api.datacite.org': '/datacite', 'https://pub.orcid.org/v3.0': '/orcid/v3.0' };
    for (const [from, to] of Object.entries(targets)) {
      await context.route(`${from}/**`, async (route) => {
        const url = route
          .request()
          .url()
          .replace(from, repository.url + to);
        const answer = await fetch(url, { headers: { accept: 'application/json', origin: product.url } }).catch(() => null);
        if (!answer) return route.abort();
        const body = await answer.arrayBuffer().catch(() => null);
        if (!body) return route.abort();
        const headers = { 'content-type': answer.headers.get('content-type') ?? '', 'access-control-allow-origin': '*' };
        await route.fulfill({ status: answer.status, headers, body: Buffer.from(body) });
      });
    }
    const page = await context.newPage();
    await page.goto(`${product.url}/check-a-repository/#${PREFIX}`);
    return page;
  }

  const faults = (...list: object[]) => repository.control('faults', 'POST', list);
  const reset = () => repository.control('reset', 'POST');
  const inFigures = (number: number) => number.toLocaleString('en-GB');

  /** Goes on whenever the page has paused, until everything was read. */
  async function goOnUntil(page: Page, done: string): Promise<void> {
    const goOn = page.getByRole('button', { name: 'Go on' });
    const end = page.getByText(done);
    while (!(await end.isVisible())) {
      await Promise.race([end.waitFor(), goOn.waitFor()]);
      if (await goOn.isVisible()) {
        await reset();
        await goOn.click();
      }
    }
  }

  test('shows every number right', async () => {
    await reset();
    const page = await opened();
    const start = page.getByRole('button', { name: /^Check [\d,]+ DOIs/ });
    await start.waitFor();
    // A page that fails at every size becomes a gap, a truncated one is read again, and ORCID fails for some records.
    await faults(
      { upstream: 'datacite', kind: 'truncated-json', times: 1 },
      { upstream: 'datacite', kind: 'status', code: 503, times: 2 },
      { upstream: 'orcid', kind: 'status', code: 503, times: 4, match: '/works' },
    );
    await start.click();
    await goOnUntil(page, `${inFigures(count)} of ${inFigures(count)} DOIs read. Everything was read.`);

    const { items, knownElsewhere, ids, orcid } = repository.expected;
    const checker = page.locator('.repository-checker');
    const legend = await checker.locator('.legend li').allTextContents();
    for (const [name, words] of Object.entries(CLASS_WORDS)) {
      expect(legend.join('\n')).toContain(`${words}: ${inFigures(items.classes[name] ?? 0)} (`);
    }
    expect(await checker.locator('.headline').first().textContent()).toContain(
      `${inFigures(items.atLeastOneId)} of ${inFigures(items.total)} items`,
    );
    const options = await page.getByLabel('Show').locator('option').allTextContents();
    for (const [name, { label }] of Object.entries(REASON_WORDS)) {
      const number = items.reasons[name === 'empty-id' ? 'empty' : name];
      if (number) expect(options).toContain(`${label} (${inFigures(number)})`);
    }
    const years = await checker.locator('.breakdown').first().locator('tbody tr').allInnerTexts();
    expect(years.map((row) => row.replace(/\s+/g, ' ').trim()).toSorted()).toEqual(
      Object.entries(items.byYear)
        .map(([year, row]) => [year, row.items, row.every, row.some, row.unusable, row.none].join(' '))
        .toSorted(),
    );
    await page.getByText(`${inFigures(knownElsewhere.creators)} authors without an iD have a name`).waitFor();
    await page.getByText(`The metadata has ${inFigures(ids.total)} iDs`).waitFor();

    await page.getByRole('button', { name: /^Search ORCID/ }).click();
    const { search, itemsVisibleIfUrlsCount } = orcid;
    await page.getByRole('button', { name: `Read ${inFigures(search.found)} records` }).waitFor();
    const facts = await checker.locator('section').last().locator('.facts dd').allTextContents();
    expect(facts).toEqual(
      [search.idsInMetadata, search.idsInMetadataFound, search.idsInMetadataNotFound, search.foundButNotInMetadata].map(inFigures),
    );
    await page.getByRole('button', { name: /^Read / }).click();
    await goOnUntil(page, `${inFigures(search.found)} of ${inFigures(search.found)} ORCID records read. Finished.`);
    await page
      .getByText(`${inFigures(itemsVisibleIfUrlsCount.onRecordsFoundBySearch)} of ${inFigures(items.total)} items`)
      .waitFor();
    await page.context().close();
  }, 120_000);
});
