import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DOI_PROBLEM_TEXT, DOI_PROBLEMS, questionText, readDoiQuestion } from '../../../shared/identifiers/doi-question.ts';
import { PROPERTY_TEST, propertyRuns } from '../../fixtures/property-runs.ts';

const DOI = '10.17866/rd.salford.123';

describe('a DOI is read from', () => {
  test.each([
    DOI,
    `  ${DOI} `,
    DOI.toUpperCase(),
    `doi:${DOI}`,
    `https://doi.org/${DOI}`,
    `dx.doi.org/${DOI}`,
    '10.17866%2Frd.salford.123',
    'https%3A%2F%2Fdoi.org%2F10.17866%2Frd.salford.123',
    `https://commons.datacite.org/doi.org/${DOI}`,
    `https://api.datacite.org/dois/${DOI}?affiliation=true`,
  ])('%s', (text) => {
    expect(readDoiQuestion(text)).toEqual({ ok: true, question: { doi: DOI } });
  });

  test('a version keeps its number', () => {
    expect(readDoiQuestion(`${DOI}.V2`)).toEqual({ ok: true, question: { doi: `${DOI}.v2` } });
  });
});

describe('an item’s number is read from', () => {
  test.each([
    'https://figshare.com/articles/dataset/A_title/123',
    'https://figshare.com/articles/dataset/A_title/123/4',
    'http://figshare.com/articles/A_title/123',
    'https://salford.figshare.com/articles/dataset/A_title/123?file=9',
    'https://bridges.example.edu/articles/poster/2019_title/123#tab',
    'salford.figshare.com/articles/dataset/A_title/123',
    'https%3A%2F%2Ffigshare.com%2Farticles%2Fdataset%2FA_title%2F123',
    'https://figshare.com/articles/dataset/2009/123/1',
    'https://figshare.com/articles/123',
    'https://figshare.le.ac.uk/articles/dataset/A_title/123/1/',
    '"https://figshare.com/articles/dataset/A_title/123".',
    '<https://figshare.com/articles/dataset/A_title/123>',
    'https://figshare.com/articles/dataset/A_title/123&x=1',
    'https://figshare.com/articles/dataset/A_title/123\u200b',
    'https://figshare.com/articles/dataset/A_title/123%E2%80%8B',
    'https%253A%252F%252Ffigshare.com%252Farticles%252Fdataset%252FA_title%252F123',
  ])('%s', (text) => {
    expect(readDoiQuestion(text)).toEqual({ ok: true, question: { item: 123 } });
  });
});

describe('any other text is refused', () => {
  test.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['rain gauge', 'not-a-doi'],
    ['10.17866', 'only-a-prefix'],
    ['10.17866/', 'only-a-prefix'],
    ['doi:10.17866/', 'only-a-prefix'],
    ['11.17866/x', 'not-a-doi'],
    ['0000-0002-1825-0097', 'orcid-id'],
    ['https://orcid.org/0000-0002-1825-0097', 'orcid-id'],
    ['https://figshare.com/collections/A_title/123', 'collection'],
    ['https://figshare.com/collections/2009/123456', 'collection'],
    ['https://figshare.com/articles/2009/2010', 'ambiguous-address'],
    ['https%3A%2F%2Ffigshare.com%2Farticles%2F2009%2F2010', 'ambiguous-address'],
    ['https://figshare.com/articles/dataset/95000521/1', 'ambiguous-address'],
    ['https://bridges.example.edu/articles/95000521', 'ambiguous-address'],
    ['https://figshare.com/s/abcdef', 'other-address'],
    ['https://example.org/articles/2024/a-story', 'other-address'],
    ['https://figshare.com/articles/dataset/A_title/0', 'other-address'],
    ['https://figshare.com/articles/dataset/A_title/99999999999999999999', 'other-address'],
    ['ftp://figshare.com/articles/dataset/A_title/123', 'other-address'],
    ['https://example.org/', 'other-address'],
    ['10.1/a\u0000b', 'control-characters'],
    ['10.1/a%00b', 'control-characters'],
    ['10.1/a%2500b', 'control-characters'],
    ['\u200b', 'empty'],
    ['10.17866%2F', 'only-a-prefix'],
    ['10.1/\ud800', 'not-a-doi'],
    [`10.1/${'x'.repeat(3000)}`, 'too-long'],
    [`10.1/${'é'.repeat(400)}`, 'too-long'],
  ] as const)('%j: %s', (text, problem) => {
    expect(readDoiQuestion(text)).toMatchObject({ ok: false, problem: { code: problem } });
  });
});

test('the message for every problem is a full sentence', () => {
  for (const problem of DOI_PROBLEMS) expect(DOI_PROBLEM_TEXT[problem]).toMatch(/^[A-Z].*\.$/);
});

test('every text is read or refused, and a question survives being written and read again', PROPERTY_TEST, () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string().map((text) => `10.1/${text}`),
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    fc.nat().map((id) => `https://figshare.com/articles/x/${id}`),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const read = readDoiQuestion(text);
      if (read.ok) expect(readDoiQuestion(questionText(read.question))).toEqual(read);
      else expect(DOI_PROBLEMS).toContain(read.problem.code);
    }),
    propertyRuns(),
  );
});
