import fc from 'fast-check';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { causes } from '../../../shared/report/causes.ts';
import { type Report, reportSchema } from '../../../shared/report/report.schema.ts';
import { Enhanced, type EnhancedPage } from '../../../shared/views/enhanced.ts';
import { ReportView } from '../../../shared/views/report/report-view.tsx';
import { reportHtml, waitingHtml } from '../../../shared/views/to-html.ts';
import { laterParts } from '../../../site/widget/report/later-parts.ts';
import { aDeposit, aRegistration, aWork, listedRegistrations, retrieved } from '../../fixtures/entries.ts';
import { PROPERTY_TEST, propertyRuns } from '../../fixtures/property-runs.ts';
import { aReport } from '../../fixtures/report.ts';
import { ROBIN } from '../../fixtures/robin.ts';
import { someReport } from '../../fixtures/some-report.ts';
import { EVERY_EXAMPLE, exampleReport } from '../examples/example-reports.ts';
import { type Drawn, elementsOf, expectSound, stateIn } from './parsed.ts';

/** A thousand items are drawn and parsed, perhaps on a busy machine. */
const LARGE = { timeout: 30_000 };
const SMALL_EXAMPLES = EVERY_EXAMPLE.filter(({ name }) => name !== 'large');

const ORIGIN = 'https://sync-status.example';

/** The details of each item. Items that are on the record more than once have no others in their second row. */
function rowsIn(elements: readonly Drawn[]): Drawn[] {
  return elements.filter(({ name, attributes }) => name === 'div' && attributes.get('class') === 'details');
}

/** The title in the row of each item. */
function titlesIn(elements: readonly Drawn[]): string[] {
  const titles = elements.filter(({ attributes }) => attributes.get('class') === 'title' && attributes.has('dir'));
  return titles.map(({ ownText }) => ownText);
}

function expectWhole(report: Report) {
  const { html, title, description } = reportHtml(report, ORIGIN);
  const elements = expectSound(html);
  expect(stateIn(elements)).toEqual({ is: 'report', report });
  expect(title.length).toBeGreaterThan(10);
  expect(description).toContain(report.orcid);
  const ids = new Set(elements.map(({ attributes }) => attributes.get('id')));
  for (const { id } of causes(report)) expect(ids, 'each cause leads to its items').toContain(id);
  expect(rowsIn(elements), 'without scripts, every item is there').toHaveLength(report.items.length);
}

describe('the page of a report is sound, its script finds the same report in it, and it shows every item without scripts', () => {
  test.each(SMALL_EXAMPLES)('of $name in the scope $scope', async ({ name, ...selection }) => {
    expectWhole(await exampleReport(name, selection));
  });

  test('of any report', PROPERTY_TEST, () => {
    // Each page is drawn and parsed, which takes a few milliseconds.
    fc.assert(fc.property(someReport, expectWhole), propertyRuns({ oneIn: 10 }));
  });

  test('of a thousand items', LARGE, async () => {
    const report = await exampleReport('large');
    expect(report.items).toHaveLength(1000);
    expectWhole(report);
  });

  test('while the services are asked', () => {
    expectSound(waitingHtml(ROBIN));
  });
});

describe('with scripts, the page is sound too:', () => {
  const page = (changes: Partial<EnhancedPage> = {}): EnhancedPage => ({
    later: laterParts,
    isPrinting: false,
    failure: null,
    printed: 'report',
    checkAgain: () => {},
    print: () => {},
    copy: async () => true,
    qrCode: async () => null,
    localTime: () => '22 November 2026 at 06:00',
    askDirectly: null,
    isMadeHere: () => false,
    ...changes,
  });
  const drawn = (report: Report, value: EnhancedPage) => {
    const view = h(ReportView, { report, origin: ORIGIN });
    return renderToString(h(Enhanced.Provider, { value }, view));
  };

  test.each(SMALL_EXAMPLES)('$name in the scope $scope', async ({ name, ...selection }) => {
    const report = await exampleReport(name, selection);
    const direct = { words: 'ORCID is too busy at the moment.', start: () => {} };
    for (const value of [page(), page({ askDirectly: direct, isMadeHere: () => true })]) expectSound(drawn(report, value));
  });

  test.each(['report', 'statement'] as const)('what is printed has every item: the %s', LARGE, async (printed) => {
    const report = await exampleReport('large');
    const elements = expectSound(drawn(report, page({ isPrinting: true, printed })));
    const cells = elements.filter(({ name, ownText }) => name === 'td' && /publicly visible|on its way/.test(ownText));
    // Those that are on the record more than once have a second row.
    const rows = titlesIn(elements).slice(report.counts.duplicates);
    expect(printed === 'report' ? rows : cells).toHaveLength(1000);
  });

  test('a long list begins with a part of it', LARGE, async () => {
    const report = await exampleReport('large');
    expect(titlesIn(elementsOf(drawn(report, page()))).length).toBeLessThan(400);
  });
});

const LONG = 'A very long title '.repeat(600);

const HOSTILE = [
  '</script><script>alert(1)</script>',
  '<!--<script>',
  '<img src=x onerror=alert(1)>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</noscript><script>alert(1)</script>',
  '</title></textarea></style><svg onload=alert(1)>',
  'javascript:alert(1)',
  '&lt;b&gt; &amp;amp; &#60;script&#62;',
  '\u202eelpmaxe\u202c \u2066\u200f\u061c',
  '\ud800 half a pair',
  '\u2028\u2029\u0000',
  '{{constructor}} %3Cscript%3E',
  LONG,
];

/** What a page consists of, without its texts. */
function skeleton(elements: readonly Drawn[]): string[] {
  return elements.map(({ name, attributes }) => `${name} ${[...attributes].map((each) => each.join('=')).join(' ')}`);
}

/** Everything that strangers write, in a report on two items, of which one is there twice. */
function reportWith(text: string, address = 'https://figshare.com/articles/dataset/_/99100001'): Report {
  const second = aDeposit({ id: 2, doi: null, title: text, type: text, url: address });
  const works = [aWork({ source: text }), aWork({ putCode: 2, group: 1, source: text })];
  return aReport({
    deposits: retrieved(aDeposit({ title: text, type: text, url: address }), second),
    registrations: listedRegistrations(aRegistration({ title: text, client: text })),
    works: retrieved(...works),
  });
}

describe('what strangers write is text, never markup or a link', () => {
  const harmless = skeleton(elementsOf(reportHtml(reportWith('Rain'), ORIGIN).html));

  test.each(HOSTILE.map((text) => [text.slice(0, 50), text]))('%j', (_, text) => {
    const report = reportWith(text);
    const elements = expectSound(reportHtml(report, ORIGIN).html);
    expect(skeleton(elements)).toEqual(harmless);
    expect(stateIn(elements)).toEqual({ is: 'report', report });
  });

  test.each(HOSTILE.filter((text) => text.length < 300 && text.isWellFormed() && !text.includes('\0')))(
    'and it can be read as it was written: %j',
    (text) => {
      expect(titlesIn(elementsOf(reportHtml(reportWith(text), ORIGIN).html))).toContain(text);
    },
  );

  test('a long title is cut where it is shown, and whole in the data', () => {
    const report = reportWith(LONG);
    const elements = elementsOf(reportHtml(report, ORIGIN).html);
    for (const title of titlesIn(elements)) expect(title.length).toBeLessThanOrEqual(300);
    expect(stateIn(elements)).toMatchObject({ report: { items: [{ title: LONG }, {}] } });
  });

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    '//elsewhere.example/',
    'not an address',
    '',
  ])('an address that is not of the web is no link: %j', (address) => {
    const report = reportWith('Rain', address);
    const [item] = report.items;
    if (item) item.claimUrl = address;
    expect(reportSchema.safeParse(report).success, 'the report itself would not be sent').toBe(false);
    const links = expectSound(reportHtml(report, ORIGIN).html).flatMap(({ attributes }) =>
      [attributes.get('href') ?? [], attributes.get('src') ?? []].flat(),
    );
    expect(links.filter((link) => address !== '' && link.includes(address))).toEqual([]);
  });

  test('titles in any direction do not affect the text next to them', () => {
    const [turned, registrations] = ['\u202eelpmaxe', listedRegistrations(aRegistration({ title: '\u202eelpmaxe' }))];
    const report = aReport({ deposits: retrieved(aDeposit({ title: turned })), registrations, works: retrieved() });
    const shown = elementsOf(reportHtml(report, ORIGIN).html).filter(
      ({ name, ownText }) => name !== 'script' && ownText.includes(turned),
    );
    expect(shown.length, 'in its row, in its details, and among those to add').toBe(3);
    expect(shown.map(({ isIsolated }) => isIsolated)).toEqual([true, true, true]);
  });
});
