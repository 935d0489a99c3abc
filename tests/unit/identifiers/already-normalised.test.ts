/** The fast paths for input that is already in normal form return the same as the full paths. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDoi } from '../../../shared/identifiers/doi.ts';
import { isFigsharePage } from '../../../shared/identifiers/figshare-address.ts';
import { httpUrl } from '../../../shared/identifiers/http-url.ts';
import { toInstant } from '../../../shared/identifiers/instant.ts';
import { plainTitle } from '../../../shared/identifiers/title.ts';
import { PROPERTY_TEST, propertyRuns } from '../../fixtures/property-runs.ts';

function expectSame<Input>(inputs: fc.Arbitrary<Input>, fast: (input: Input) => unknown, slow: (input: Input) => unknown): void {
  const property = fc.property(inputs, (input) => {
    expect(fast(input)).toBe(slow(input));
  });
  fc.assert(property, propertyRuns());
}

/** Text made of pieces that are likely to break a fast path. */
const textOf = (...pieces: string[]) =>
  fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 2 })), { maxLength: 9 }).map((all) => all.join(''));

test('httpUrl returns the same as URL', PROPERTY_TEST, () => {
  const address = fc
    .tuple(
      fc.constantFrom('http://', 'https://', 'HTTPS://', 'ftp://', 'https:', ''),
      textOf(
        'example',
        '.org',
        '.',
        '-',
        'xn--',
        '/',
        '..',
        '/..',
        '/./',
        '%2e',
        '?',
        '#',
        '@',
        ':80',
        '_',
        '1',
        '0x7f',
        'é',
        ' ',
        '\t',
        '\\',
        "'",
        '|',
        '~',
        '+',
      ),
    )
    .map(([scheme, rest]) => scheme + rest);
  const withUrl = (text: string) => {
    if (!URL.canParse(text)) return null;
    const { protocol, href } = new URL(text);
    return ['https:', 'http:'].includes(protocol) ? href : null;
  };
  expectSame(
    address,
    (text) => httpUrl(text),
    (text) => withUrl(text),
  );
});

test('a resolver’s link is judged the same with and without parsing', PROPERTY_TEST, () => {
  const path = textOf(
    '10.5555',
    '/',
    '..',
    '/../',
    'articles',
    '/articles/',
    'dataset/',
    'a_title',
    '/123',
    '1',
    '%2e',
    '?',
    '#',
    '\\',
    '\t',
  );
  const address = fc.tuple(
    fc.constantFrom('https://doi.org/', 'http://dx.doi.org/1', 'https://hdl.handle.net/', 'https://doi.org/10.1'),
    path,
  );
  // A leading space skips the fast path, and URL ignores it.
  expectSame(
    address,
    ([host, rest]) => isFigsharePage(host + rest),
    ([host, rest]) => isFigsharePage(` ${host}${rest}`),
  );
});

test('a DOI is read the same with and without a leading space', PROPERTY_TEST, () => {
  const text = textOf(
    '10.5555',
    '/',
    'https://doi.org/',
    'http://dx.doi.org/',
    'doi:',
    '.v1',
    '(',
    ')',
    '.',
    ',',
    '%2F',
    'M9.FIGSHARE',
    '_',
    '-',
    'K',
  );
  expectSame(
    text,
    (doi) => parseDoi(doi),
    (doi) => parseDoi(` ${doi}`),
  );
});

test('a title is read the same with and without a leading space', PROPERTY_TEST, () => {
  const text = textOf('a', ' ', '  ', '\n', '\u00a0', '\u0000', '<b>', '</b>', '&amp;', '<', '&', 'é–', '\u2003');
  expectSame(
    text,
    (title) => plainTitle(title),
    (title) => plainTitle(` ${title}`),
  );
});

test('toInstant returns the same as Date', () => {
  const digits = (min: number, max: number, length: number) =>
    fc.integer({ min, max }).map((number) => `${number}`.padStart(length, '0'));
  const time = fc
    .tuple(
      digits(0, 9999, 4),
      digits(0, 13, 2),
      digits(0, 32, 2),
      digits(0, 25, 2),
      digits(0, 61, 2),
      digits(0, 61, 2),
      fc.constantFrom('Z', '.5Z', '+01:00'),
    )
    .map(([year, month, day, hour, minute, second, zone]) => `${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`);
  const withDate = (text: string) => {
    const date = new Date(text);
    // In year 0, a time zone can lead to the year before, which has a sign and two more digits.
    return Number.isNaN(date.getTime()) ? null : date.toISOString().replace(/\.\d+Z$/, 'Z');
  };
  expectSame(
    time,
    (text) => toInstant(text),
    (text) => withDate(text),
  );
});

/** On texts of this length, a pattern without a limit would overflow the engine's stack. */
test.each([
  ['a title', () => plainTitle(`${'a '.repeat(8_000_000)}b`)?.length, 16_000_001],
  ['an address', () => httpUrl(`https://example.org${'/a'.repeat(8_000_000)}`)?.length, 16_000_019],
  ['a host', () => httpUrl(`https://example${'.a'.repeat(8_000_000)}/`)?.length, 16_000_016],
  ['the page of a DOI', () => isFigsharePage(`https://doi.org/1${'a'.repeat(16_000_000)}`), false],
])('%s of sixteen million characters can be read', (_, read, expected) => {
  expect(read()).toBe(expected);
});
