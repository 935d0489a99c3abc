import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { doiPrefix, findDoi, findDois, parseDoi, versionNumber, withoutVersion } from '../../../shared/identifiers/doi.ts';
import { commonsUrl, doiUrl } from '../../../shared/identifiers/doi-address.ts';
import { doi } from '../../fixtures/doi.ts';
import { PROPERTY_TEST, propertyRuns } from '../../fixtures/property-runs.ts';

describe('a DOI is read in any spelling', () => {
  test.each([
    ['10.6084/m9.figshare.1393402', '10.6084/m9.figshare.1393402'],
    ['10.6084/M9.FIGSHARE.1393402', '10.6084/m9.figshare.1393402'],
    ['10.6084/m9.figshare.1393402.v2', '10.6084/m9.figshare.1393402.v2'],
    [' doi:10.6084/m9.figshare.1 ', '10.6084/m9.figshare.1'],
    ['DOI: 10.6084/m9.figshare.1', '10.6084/m9.figshare.1'],
    ['info:doi/10.6084/m9.figshare.1', '10.6084/m9.figshare.1'],
    ['https://doi.org/10.17866/rd.salford.1', '10.17866/rd.salford.1'],
    ['http://dx.doi.org/10.6084/m9.figshare.94030', '10.6084/m9.figshare.94030'],
    ['www.doi.org/10.6084/m9.figshare.1', '10.6084/m9.figshare.1'],
    ['https://doi.org/doi:10.6084/m9.figshare.1', '10.6084/m9.figshare.1'],
    ['https://doi.org/10.6084%2Fm9.figshare.1', '10.6084/m9.figshare.1'],
    ['10.6084/m9.figshare.1.', '10.6084/m9.figshare.1'],
    ['10.6084/m9.figshare.1).', '10.6084/m9.figshare.1'],
    ['10.1002/(sici)1097-4636(199823)43:3', '10.1002/(sici)1097-4636(199823)43:3'],
    ['10.5555/a(b)', '10.5555/a(b)'],
    ['10.1234567890123/x', '10.1234567890123/x'],
    ['10.1000.10/123', '10.1000.10/123'],
    ['10.25573/data.c.4657118', '10.25573/data.c.4657118'],
    ['10.4225/03/5a31ec65634ef', '10.4225/03/5a31ec65634ef'],
  ])('%j', (text, expected) => {
    expect(parseDoi(text)).toBe(expected);
  });
});

describe('a text that is not a DOI gives null', () => {
  test.each([
    '',
    ' ',
    '10.5555/\ud800',
    null,
    undefined,
    '10',
    '10.6084',
    '10.6084/',
    '11.6084/x',
    'figshare.123',
    '10.6084/a b',
    '10.6084/m9.figshare.1 10.6084/m9.figshare.2',
    'https://doi.org/',
    'doi:',
    '10.6084//',
    '10.6084/"',
    '10.6084/half-a-letter-\ud800',
    '2381/27744',
    `10.1/${'x'.repeat(2000)}`,
  ])('%j', (text) => {
    expect(parseDoi(text)).toBeNull();
  });
});

describe('a DOI is found inside an address', () => {
  test.each([
    ['http://dx.doi.org/10.6084/m9.figshare.94030', '10.6084/m9.figshare.94030'],
    ['https://www.example.com/doi/full/10.5555/abc?needAccess=true', '10.5555/abc'],
    ['https://example.com/?doi=10.5555%2Fabc&x=1', '10.5555/abc'],
    ['https://example.com/10.5555/abc#section', '10.5555/abc'],
    ['https://example.com/10.5555/abc%23section', '10.5555/abc#section'],
    ['https://example.com/?to=https%3A%2F%2Fdoi.org%2F10.5555%2Fabc%3Fx%3D1', '10.5555/abc'],
    [
      'https://example.com/doi/10.1002/(SICI)1097-4636(199823)43:4%3C338::AID-JBM2%3E3.0.CO;2-X?x=1',
      '10.1002/(sici)1097-4636(199823)43:4<338::aid-jbm2>3.0.co;2-x',
    ],
    ['https://doi-org.proxy.example.edu/10.6084/m9.figshare.1/', '10.6084/m9.figshare.1'],
    ['https://doi.org/10.6084/m9.figshare.1%20(data)', '10.6084/m9.figshare.1'],
    ['https://figshare.com/articles/dataset/_/94030', null],
    ['https://example.com/%E0%A4%A', null],
    [null, null],
  ])('%j', (address, expected) => {
    expect(findDoi(address)).toBe(expected);
  });

  test('every DOI in a text is found', () => {
    expect(findDois('{"a":"10.5555/A","b":["https://doi.org/10.5555/b.v1"]}')).toEqual(['10.5555/a', '10.5555/b.v1']);
  });

  test('a DOI in JSON ends before an escape', () => {
    expect(findDois(JSON.stringify({ a: '"10.5555/a"', b: '10.6084/m9.figshare.1/\n10.5555/b\u200b' }))).toEqual([
      '10.5555/a',
      '10.6084/m9.figshare.1',
      '10.5555/b',
    ]);
  });

  /** A pattern that looks through the rest of the text at each place would take minutes. */
  test.each(['10.', '10.1', '10.1.', '10.1/(', 'doi:', '%25'])('a megabyte of %j can be searched', (piece) => {
    expect(findDois(piece.repeat(1_000_000 / piece.length)).length).toBeLessThan(2);
  });
});

describe('a version DOI has a base and a number', () => {
  test.each([
    ['10.6084/m9.figshare.1.v12', '10.6084/m9.figshare.1', 12],
    ['10.6084/m9.figshare.1', '10.6084/m9.figshare.1', 0],
    ['10.6084/m9.figshare.c.3697840_d1.v1', '10.6084/m9.figshare.c.3697840_d1', 1],
    ['10.5555/rev.vol', '10.5555/rev.vol', 0],
  ])('%s', (name, base, version) => {
    expect(withoutVersion(doi(name))).toBe(base);
    expect(versionNumber(doi(name))).toBe(version);
  });
});

test('links encode characters that a URL cannot contain', () => {
  const odd = doi('10.5555/a<b>#c?d%e');
  expect(doiPrefix(odd)).toBe('10.5555');
  expect(doiUrl(odd)).toBe('https://doi.org/10.5555/a%3Cb%3E%23c%3Fd%25e');
  expect(commonsUrl(odd)).toBe('https://commons.datacite.org/doi.org/10.5555/a%3Cb%3E%23c%3Fd%25e');
});

describe('properties', () => {
  const suffixes = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
  const dois = fc.tuple(fc.integer({ min: 1, max: 10 ** 9 }), suffixes).map(([prefix, suffix]) => `10.${prefix}/${suffix}`);

  test('reading is idempotent, even for encoded DOIs', PROPERTY_TEST, () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          dois,
          dois.map((each) => `https://doi.org/${encodeURIComponent(each)}`),
        ),
        (text) => {
          const once = parseDoi(text);
          expect(once === null ? null : parseDoi(once)).toBe(once);
        },
      ),
      propertyRuns(),
    );
  });

  test('a DOI can be read back from its link', PROPERTY_TEST, () => {
    fc.assert(
      fc.property(dois, (text) => {
        const read = parseDoi(text);
        fc.pre(read !== null);
        expect(parseDoi(doiUrl(read))).toBe(read);
      }),
      propertyRuns(),
    );
  });

  test('the prefix is never truncated', PROPERTY_TEST, () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 15n }), (prefix) => {
        expect(doiPrefix(doi(`10.${prefix}/x`))).toBe(`10.${prefix}`);
      }),
      propertyRuns(),
    );
  });
});
