/** The guide's search leads from what people type to the page or section that helps, and shows nobody the words behind it. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { META_NAME } from '../../site/src/search-words.ts';
import { type Running, startProduct } from '../served/running.ts';
import { addressOf, builtPages } from '../site/built.ts';
import { launch } from './browser.ts';
import { visit } from './visit.ts';

/** Where each query should lead first. */
const QUERIES = {
  '/': ['check my record'],
  '/#how-an-item-reaches-your-record': ['mint a DOI'],
  '/steps/record/': ['create an ORCID iD', 'I don’t have an ORCID iD', 'USIR'],
  '/steps/record/#why-visibility-matters': ['visibility', 'private'],
  '/steps/record/#if-you-have-two-ids': ['two ORCID iDs'],
  '/steps/connect/': ['connect figshare', 'link orcid', 'Salford Figshare login'],
  '/quick-set-up/': ['quick start', 'set up'],
  '/steps/record/#if-your-record-is-closed': ['deactivated'],
  '/steps/record/#if-orcid-isnt-in-english': ['language'],
  '/steps/connect/#what-figshares-own-push-does': ['push'],
  '/steps/connect/#if-you-have-two-figshare-accounts': ['two Figshare accounts'],
  '/steps/connect/#the-option-that-makes-drafts': ['drafts'],
  '/steps/id-on-items/': ['author'],
  '/steps/id-on-items/#a-co-authors-id-is-missing': ['co-author', 'How do I add my co-author’s ORCID?'],
  '/steps/id-on-items/#you-deposit-for-somebody-else': ['deposit for a colleague'],
  '/steps/id-on-items/#youre-a-contributor-or-a-supervisor': ['supervisor'],
  '/steps/id-on-items/#the-item-isnt-public-yet': ['in review'],
  '/steps/id-on-items/#the-item-was-withdrawn': ['withdrawn'],
  '/steps/id-on-items/#the-item-is-in-a-collection-or-a-project': ['collection'],
  '/steps/auto-update/': [
    'sync',
    'How to sync ORCID and DataCite for Figshare',
    'authorise DataCite',
    'authorize datacite',
    'auto-update',
  ],
  '/steps/auto-update/#if-you-followed-an-older-guide': ['search & link'],
  '/steps/auto-update/#if-youre-looking-for-the-video': ['video'],
  '/steps/older-items/': ['claim', 'How do I claim my dataset?', 'add to orcid'],
  '/steps/older-items/#if-youve-left-the-university': ['left the university', 'I have left Salford'],
  '/steps/older-items/#many-at-once-from-a-bibtex-file': ['bibtex', 'Zotero'],
  '/check-it-worked/#an-item-appears-twice': [
    'duplicate',
    'duplicates',
    'duplicate works',
    'How do I remove a duplicate?',
    'item appears twice',
    'My dataset appears twice.',
    'twice',
  ],
  '/check-it-worked/#orcid-trusted-parties': ['trusted organisations', 'trusted organizations'],
  '/check-it-worked/#how-long-each-step-takes': ['How long does it take?'],
  '/how-we-know/': ['sources', 'Is this up to date?'],
  '/turn-it-off/': ['turn off', 'How do I turn it off?', 'disconnect', 'unlink', 'revoke'],
  '/why-missing/': [
    'missing',
    'dataset missing',
    'Why is my dataset missing?',
    'missing publication',
    'not showing',
    'dataset not showing in ORCID',
    'My paper isn’t on ORCID',
    'Why can’t I see my dataset on ORCID?',
  ],
  '/faq/': ['faq', 'frequently asked questions'],
  '/faq/#is-it-my-name-or-my-id-that-counts': ['is it my name or my iD', 'Is it my name or my iD that counts?'],
  '/faq/#do-i-need-to-do-this-again-every-year': ['every year', 'Do I need to do this again?'],
  '/faq/#why-is-the-source-me-and-not-datacite': ['source is me', 'Why is the source me?'],
  '/faq/#what-is-minting': ['What is minting?'],
  '/faq/#can-i-use-my-phone': ['phone'],
  '/faq/#does-it-cost-anything': ['Is it free?'],
  '/check-a-doi/': ['check a doi'],
  '/before-publishing/': ['before publishing', 'reserved doi', 'embargo'],
  '/check-a-list/': ['librarian list', 'check many', 'csv'],
  '/check-a-repository/': ['check a repository', 'DOI prefix', 'all our items', 'whole repository'],
  '/help-a-colleague/': ['help a colleague', 'administrator', 'helpdesk'],
  '/help-a-colleague/#emails-to-send': ['email template', 'email text', 'write to a researcher'],
  '/help-a-colleague/#a-20-minute-class': ['teach', 'class', 'workshop', 'training'],
  '/handout/': ['handout', 'PDF', 'leaflet', 'QR code'],
  '/on-your-page/': ['badge', 'embed', 'widget'],
  '/api/': ['api', 'json'],
  '/glossary/': ['glossary'],
  '/glossary/#base-doi': ['What is a base DOI?', 'base doi'],
  '/glossary/#version-doi': ['What is a version DOI?'],
  '/glossary/#handle': ['What is a Handle?'],
  '/glossary/#csp': ['content security policy'],
  '/privacy/': ['privacy', 'What do you store?', 'GDPR'],
  '/about/#accessibility': ['accessibility', 'screen reader'],
  '/adopt/': ['adopt', 'Can we host our own?'],
  '/adopt/#what-it-costs': ['cost', 'How much does it cost?'],
  '/adopt/#1-get-the-source-code': ['source code'],
  '/adopt/#what-the-free-plan-allows': ['quota'],
};
const EXPECTED = Object.entries(QUERIES).flatMap(([address, queries]) => queries.map((query) => [query, address] as const));

let browser: Browser;
let product: Running;
beforeAll(async () => {
  [browser, product] = await Promise.all([launch(), startProduct()]);
}, 60_000);
afterAll(() => Promise.all([browser.close(), product.stop()]));

describe('the search leads first', () => {
  let found: ReadonlyMap<string, string | null>;
  beforeAll(async () => {
    found = await visit(browser, product.url, {}, async (page) => {
      await openSearch(page);
      const first = new Map<string, string | null>();
      for (const [query] of EXPECTED) first.set(query, await firstResult(page, query));
      return first;
    });
  }, 120_000);

  test.each(EXPECTED)('from “%s” to %s', (query, address) => {
    expect(found.get(query)).toBe(address);
  });
});

test('the search says so when it finds nothing', async () => {
  const found = await visit(browser, product.url, {}, async (page) => {
    await openSearch(page);
    return firstResult(page, 'zebra');
  });
  expect(found).toBeNull();
});

test('results do not list the words behind them', async () => {
  const { shown, words } = await visit(browser, `${product.url}/check-it-worked/`, {}, async (page) => {
    await openSearch(page);
    await firstResult(page, 'duplicate');
    return { shown: await perceivable(page), words: await searchWords(page) };
  });
  expect(shown).toContain('An item appears twice');
  expect(words.filter((each) => shown.includes(each))).toEqual([]);
});

describe('readers neither see nor hear the words behind the search', () => {
  test.each(builtPages().map(addressOf))('on %s', async (address) => {
    const { shown, words } = await visit(browser, product.url + address, {}, async (page) => ({
      shown: await perceivable(page),
      words: await searchWords(page),
    }));
    expect(words).not.toEqual([]);
    expect(words.filter((each) => shown.includes(each))).toEqual([]);
  });

  test.each([
    ['in a paragraph', '<p>*</p>'],
    ['in a paragraph that only screen readers read', '<p class="sr-only">*</p>'],
    ['in a paragraph that screen readers skip', '<p aria-hidden="true">*</p>'],
    ['as the name of an image', '<img alt="*">'],
  ])('and words %s would be noticed', async (_, html) => {
    const { shown, words } = await visit(browser, `${product.url}/privacy/`, {}, async (page) => {
      const words = await searchWords(page);
      const copies = words.map((each) => html.replace('*', each)).join('');
      await page.evaluate((copies) => document.querySelector('main')?.insertAdjacentHTML('beforeend', copies), copies);
      return { shown: await perceivable(page), words };
    });
    expect(words.filter((each) => !shown.includes(each))).toEqual([]);
  });
});

async function openSearch(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Search' }).click();
}

/** @returns The address of the first result, or null if there is none. */
async function firstResult(page: Page, query: string): Promise<string | null> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill(query);
  // While it searches, the dialog shows another message.
  await page.waitForFunction((typed) => {
    const message = document.querySelector('.pagefind-ui__message')?.textContent?.trim() ?? '';
    return /^(No|\d+) results? for /.test(message) && message.endsWith(` for ${typed}`);
  }, query);
  if ((await dialog.getByText(`No results for ${query}`, { exact: true }).count()) > 0) return null;
  return dialog.getByRole('listitem').first().getByRole('link').first().getAttribute('href');
}

/** Each list of words in the head of the page. */
function searchWords(page: Page): Promise<string[]> {
  return page
    .locator(`head meta[name="${META_NAME}"]`)
    .evaluateAll((metas) => metas.map((meta) => meta.getAttribute('content') ?? ''));
}

/** Everything on the page that can be seen, and everything that a screen reader can read. */
async function perceivable(page: Page): Promise<string> {
  const [seen, heard] = await Promise.all([page.locator('body').innerText(), page.locator('body').ariaSnapshot()]);
  return `${seen}\n${heard}`;
}
