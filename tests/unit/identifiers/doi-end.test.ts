/** Where a DOI ends. Each case writes something behind a DOI that is otherwise in order. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { doiWithin, findDoi, parseDoi } from '../../../shared/identifiers/doi.ts';
import { doiUrl } from '../../../shared/identifiers/doi-address.ts';
import { readDoiQuestion } from '../../../shared/identifiers/doi-question.ts';
import { doi } from '../../fixtures/doi.ts';
import { PROPERTY_TEST, propertyRuns } from '../../fixtures/property-runs.ts';

const RESOLVER = 'https://doi.org/';

const INVISIBLE = ['\u200b', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u200e', '\u202c', '\ufe0f', '\u180e', '\u2063'];
const CLOSING = [
  '/',
  '//',
  '.',
  ',',
  ';',
  ':',
  ')',
  ']',
  '}',
  '>',
  '"',
  "'",
  '”',
  '’',
  '»',
  '`',
  '…',
  ').',
  '".',
  '/.',
  ' ',
  '\u00a0',
];
const OF_A_LINK = ['?file=123', '?', '#abstract', '#', '&rfr_id=1', '&', '/?x=1#y'];
const OF_A_FILE = ['.pdf', '/files/2', '/files', '/file/2', '.v1.pdf', '.v1/files/2'];
const ENCODED = ['%20', '%2F', '%22', '%E2%80%8B', '%3Ffile%3D1', '%252F'];

describe('nothing follows the number of an item on Figshare', () => {
  const NAMES = [
    '10.6084/m9.figshare.123',
    '10.6084/m9.figshare.123.v2',
    '10.6084/m9.figshare.c.123',
    '10.6084/m9.figshare.c.123.v2',
    '10.6084/m9.figshare.c.3697840_d1',
    '10.6084/m9.figshare.c.3697840_d1.v1',
    '10.12345/m9.figshare.123',
  ];
  const MORE = ['</a>', '_v1', '.version', '.zip', '-abc', '\\', '|', '(data)', 'https://doi.org/10.6084/m9.figshare.123'];
  const TAILS = [...INVISIBLE, ...CLOSING, ...OF_A_LINK, ...ENCODED, ...MORE, '.pdf', '/files/2', '/file/2', '/1'];

  test.each(TAILS)('such as %j', (tail) => {
    for (const name of NAMES) {
      expect([parseDoi(`${name}${tail}`), findDoi(`${RESOLVER}${name}${tail}`)]).toEqual([name, name]);
      expect(doiWithin(`https://example.org/doi/${name}${tail}`)).toBe(name);
    }
  });

  test.each(TAILS)('nor in the question of a pre-check: %j', (tail) => {
    for (const name of NAMES) {
      const read = { ok: true, question: { doi: name } };
      expect(readDoiQuestion(`${name}${tail}`)).toEqual(read);
      expect(readDoiQuestion(encodeURIComponent(`${RESOLVER}${name}${tail}`))).toEqual(read);
    }
  });

  test('except the number of a file, behind that of a collection', () => {
    expect(parseDoi('10.6084/m9.figshare.c.123_d4')).toBe('10.6084/m9.figshare.c.123_d4');
    expect(parseDoi('10.6084/m9.figshare.123_d4')).toBe('10.6084/m9.figshare.123');
  });

  test('a version without a number does not count', () => {
    expect(parseDoi('10.6084/m9.figshare.123.v')).toBe('10.6084/m9.figshare.123');
  });
});

describe('the DOI of an institution’s repository on Figshare ends before', () => {
  test.each([...INVISIBLE, ...CLOSING, ...OF_A_LINK, ...OF_A_FILE, ...ENCODED])('%j', (tail) => {
    const version = tail.startsWith('.v1') ? '.v1' : '';
    for (const name of ['10.17866/rd.salford.7862303', '10.26188/95000541', '10.25384/sage.7343552', '10.5522/04/22634470']) {
      expect([parseDoi(`${name}${tail}`), findDoi(`${RESOLVER}${name}${tail}`)]).toEqual([name + version, name + version]);
    }
  });

  test('but keeps all that can be a DOI', () => {
    for (const name of [
      '10.17866/rd.salford.7862303.v1',
      '10.17866/rd.salford.c.4657118',
      '10.1184/r1/22825304.v1',
      '10.1184/pmc/x.2017.9.pdf',
      '10.1184/pmc/files/20',
      '10.5522/04/22634470/1',
      '10.26180/5a31ec65634ef',
    ]) {
      expect(parseDoi(name)).toBe(name);
    }
  });
});

describe('the DOI of any other repository or publisher', () => {
  const ODD = [
    '10.1371/journal.pone.0123456.s001',
    '10.1000/abc.pdf',
    '10.1000/456#789',
    '10.1000/a?b=c&d',
    '10.1000/files/2',
    '10.1000/a<b>',
    '10.1000/a[b]',
    '10.1000/(a)(b)',
    '10.1000/a|b',
    '10.1000/a_d1',
    '10.1000/12345678.pdf',
    '10.20944/preprints202001.0001.v1',
    '10.4225/03/5a31ec65634ef',
    '10.1002/(sici)1097-4636(199823)43:4<338::aid-jbm2>3.0.co;2-x',
    '10.1206/0003-0090(2003)277<0001:tssaaa>2.0.co;2',
    '10.1890/0012-9658(2006)87[2614:atmscl]2.0.co;2',
  ];

  test.each(ODD)('%s is left alone', (name) => {
    expect([parseDoi(name), parseDoi(name.toUpperCase()), parseDoi(doiUrl(doi(name)))]).toEqual([name, name, name]);
    expect(parseDoi(`${RESOLVER}${encodeURIComponent(name)}`)).toBe(name);
    expect(readDoiQuestion(name)).toEqual({ ok: true, question: { doi: name } });
  });

  test.each(ODD)('%s loses what cannot be part of it', (name) => {
    for (const tail of [...INVISIBLE, ...CLOSING]) expect(parseDoi(`${name}${tail}`)).toBe(name);
  });

  test.each(ODD)('%s ends where its link does', (name) => {
    for (const tail of ['?x=1', '#x', '/?x=1']) expect(parseDoi(`${doiUrl(doi(name))}${tail}`)).toBe(name);
  });

  test('with a version ends before a file', () => {
    expect(parseDoi('10.20944/preprints202001.0001.v1.pdf')).toBe('10.20944/preprints202001.0001.v1');
    expect(parseDoi('10.12345/abc.123.v2/files/7')).toBe('10.12345/abc.123.v2');
  });
});

describe('what is written before a DOI is dropped', () => {
  test.each([
    `${RESOLVER}${RESOLVER}`,
    `${RESOLVER}http://dx.doi.org/`,
    `${RESOLVER}https%3A%2F%2Fdoi.org%2F`,
    `${RESOLVER}doi:`,
    `doi: ${RESOLVER}`,
    'https://doi.org//',
    '//doi.org/',
    'DOI DOI: ',
    '"',
    '(',
    '[',
    '<',
    '“',
    `<${RESOLVER}`,
    'doi:"',
    '\u200b',
    'http\u200bs://doi.org/',
  ])('%j', (before) => {
    for (const name of ['10.6084/m9.figshare.123', '10.1000/a(b)c']) expect(parseDoi(`${before}${name}`)).toBe(name);
  });
});

describe('escapes are undone', () => {
  test.each([
    '10.6084%2Fm9.figshare.123',
    '10.6084/m9%2Efigshare%2E123',
    '10%2E6084%2Fm9%2Efigshare%2E123',
    '10.6084%252Fm9.figshare%252E123',
    '10.6084%25252Fm9.figshare.123',
    `${RESOLVER}10.6084%2fm9.figshare.123`,
    'https%3A%2F%2Fdoi.org%2F10.6084%2Fm9.figshare.123%3Ffile%3D1',
    'https%253A%252F%252Fdoi.org%252F10.6084%252Fm9.figshare.123',
  ])('%s', (text) => {
    expect(parseDoi(text)).toBe('10.6084/m9.figshare.123');
    expect(readDoiQuestion(text)).toEqual({ ok: true, question: { doi: '10.6084/m9.figshare.123' } });
  });

  test('a percent sign that begins no escape stays', () => {
    expect(parseDoi('10.1000/100%-a%zz')).toBe('10.1000/100%-a%zz');
    expect(parseDoi('10.1000/a%E0%A4%2Fb')).toBe('10.1000/a%e0%a4/b');
  });
});

test('a long query behind a link does not hide the DOI', () => {
  expect(findDoi(`${RESOLVER}10.6084/m9.figshare.123?${'utm=x&'.repeat(1000)}`)).toBe('10.6084/m9.figshare.123');
});

describe('properties', () => {
  const PIECES = [
    ...INVISIBLE,
    ...CLOSING,
    ...OF_A_LINK,
    ...OF_A_FILE,
    ...ENCODED,
    RESOLVER,
    'doi:',
    '10.6084/m9.figshare.',
    '10.17866/rd.salford.',
    '10.1000/',
    'c.',
    '_d1',
    '.v2',
    '7862303',
    '(',
    '<',
    '[',
    '%',
    '%25',
    '2F',
    'E2',
    '%82',
    'é',
    'İ',
    'Σ',
  ];
  const rests = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 2 })), { maxLength: 10 });
  const starts = fc.constantFrom('', '10.6084/m9.figshare.123', '10.17866/rd.salford.7862303', '10.1000/a', `${RESOLVER}10.1000/a`);
  const texts = fc.tuple(starts, rests).map(([start, rest]) => start + rest.join(''));

  test('what was read is read the same again, also from its link', PROPERTY_TEST, () => {
    fc.assert(
      fc.property(texts, (text) => {
        const name = parseDoi(text);
        fc.pre(name !== null);
        expect([parseDoi(name), parseDoi(doiUrl(name)), findDoi(doiUrl(name))]).toEqual([name, name, name]);
        expect(parseDoi(` ${name}`)).toBe(name);
      }),
      propertyRuns(),
    );
  });

  test('nothing that is added to a Figshare DOI changes it', PROPERTY_TEST, () => {
    const names = fc.tuple(fc.nat(), fc.nat()).map(([id, version]) => `10.6084/m9.figshare.${id}.v${version}`);
    const tails = fc.string({ unit: 'grapheme' }).filter((tail) => !/^\d|\s/.test(tail));
    fc.assert(
      fc.property(names, tails, (name, tail) => {
        expect(parseDoi(`${name}${tail}`)).toBe(name);
      }),
      propertyRuns(),
    );
  });

  test('an invisible character may be anywhere', PROPERTY_TEST, () => {
    const name = '10.6084/m9.figshare.123.v4';
    const spellings = fc.constantFrom(name, `${RESOLVER}${name}`, name.toUpperCase());
    fc.assert(
      fc.property(spellings, fc.constantFrom(...INVISIBLE), fc.nat(), (spelling, character, place) => {
        const at = place % (spelling.length + 1);
        expect(parseDoi(spelling.slice(0, at) + character + spelling.slice(at))).toBe(name);
      }),
      propertyRuns(),
    );
  });
});
