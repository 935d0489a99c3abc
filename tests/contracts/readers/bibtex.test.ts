/** ORCID's importer reads from our BibTeX the reference that we wrote. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Author, Citation } from '../../../shared/registers/citation.ts';
import { bibtexOf } from '../../../worker/render/bibtex.ts';
import { aCitation, ROBIN_EXAMPLE } from '../../fixtures/citation.ts';
import { doi } from '../../fixtures/doi.ts';
import { PROPERTY_TEST, propertyRuns } from '../../fixtures/property-runs.ts';
import { expected, type Reference, readByOrcid } from './bibtex-reader.ts';

const FIELDS = ['title', 'author', 'year', 'month', 'doi', 'url', 'howpublished'];

const person = (family: string, given: string): Author => ({ kind: 'person', family, given });
const whole = (name: string): Author => ({ kind: 'whole', name });

function readBack(citation: Citation): Reference[] {
  return readByOrcid(bibtexOf([citation], []));
}

/** @param read The citation that the importer should read, if it is not the one that was written. */
function expectReadBack(citation: Citation, read: Citation = citation, changes: { doi?: undefined } = {}): void {
  expect(readBack(citation)).toEqual([expect.objectContaining({ ...expected(read), ...changes })]);
}

test('a reference is written like this', () => {
  expect(bibtexOf([aCitation()], ['Made for Robin Example.'])).toBe(`% Made for Robin Example.

@misc{doi-10.6084-m9.figshare.99100001,
  title = {{Readings of a rain gauge}},
  author = {Example, Robin},
  year = {2026},
  month = oct,
  doi = {10.6084/m9.figshare.99100001},
  url = {https://doi.org/10.6084/m9.figshare.99100001},
  howpublished = {figshare},
}
`);
});

test('the importer reads every field, and no other', () => {
  expectReadBack(aCitation());
  for (const { fields } of readBack(aCitation())) expect(fields.toSorted()).toEqual(FIELDS.toSorted());
});

describe('a title survives', () => {
  test.each([
    '100% of 5 & 6_7 # 8 $9 ~10 x^2 C:\\temp',
    '\\input{/etc/passwd}',
    '\\write18{rm -rf /} $\\int$',
    'Sets {a, {b}} and {{c}}',
    'She said "no"',
    '@misc{other, title = {Other}}',
    'ends in a backslash \\',
    'ends in a percent sign %',
    'The <i>in vitro</i> part, p < 0.05 > 0.01, <<guillemets>>',
    "dashes - -- ---, quotes ' '' ` ``, ?` !` ,,",
    '雨量計の読み取り値：二〇二六年',
    'قراءات مقياس المطر في الميناء',
    'מדידות \u200fגשם\u200e',
    'Reading 🌧️ and 👩‍🔬',
    'Ångström, e\u0301 not é, ﬁ, Ω, №',
    'DNA and RNA in pH 7',
    ' = {x}, author = {Nobody}, ',
  ])('%s', (title) => {
    expectReadBack(aCitation({ title: title.trim() }));
  });

  test.each([
    ['an opening brace without a partner', 'Sets {a, {b}', 'Sets ｛a, {b}'],
    ['a closing brace without a partner', 'Sets a}, author = {Nobody', 'Sets a｝, author = ｛Nobody'],
    ['only braces', '}{', '｝｛'],
    ['line breaks and tabs', 'Readings\r\n\r\nof\ta gauge\u2028', 'Readings of a gauge'],
    ['control characters', 'Readings\u0000of\u001b a\u0085gauge', 'Readings of a gauge'],
    ['half a character', 'Readings \ud83c of', 'Readings \ufffd of'],
  ])('except for %s', (_, title, read) => {
    expectReadBack(aCitation({ title }), aCitation({ title: read }));
  });
});

describe('names', () => {
  test.each<[string, Author]>([
    ['with a particle', person('van der Meer', 'Ann-Marié')],
    ['with a particle after the capital', person('De la Cruz', 'María José')],
    ['with an apostrophe', person("O'Example", 'Robin')],
    ['with a suffix', person('Example, Jr.', 'Robin')],
    ['with initials', person('Example', 'R. J.')],
    ['in lower case', person('example', 'robin')],
    ['in another script', person('例', '花子')],
    ['from right to left', person('مثال', 'ريم')],
    ['without a given name', { kind: 'person', family: 'Example of the North', given: null }],
    ['with the word "and"', person('and', 'and And')],
    ['with markup', person('Ex_{ample}', '\\Robin & $x$')],
    ['of something in braces', whole('{ORCID}')],
    ['of an organisation with "and"', whole('Institute for Soil and Water and and')],
    ['of an organisation with commas', whole('Example University, Library, and Archive')],
    ['of nobody in particular', whole('others')],
    ['with an equals sign', whole('family=Example, given=Robin')],
    ['whole, of a person', whole('Robin Example')],
  ])('%s', (_, author) => {
    expectReadBack(aCitation({ authors: [author] }));
    expectReadBack(aCitation({ authors: [ROBIN_EXAMPLE, author, ROBIN_EXAMPLE] }));
  });

  test('500 of them', () => {
    const authors = Array.from({ length: 500 }, (_, index) =>
      index % 7 ? person(`Éxample${index}`, 'R.') : whole(`A and B ${index}`),
    );
    expectReadBack(aCitation({ authors }));
  });

  test('none', () => {
    for (const { fields, authors } of readBack(aCitation({ authors: [] }))) {
      expect(authors).toEqual([]);
      expect(fields).not.toContain('author');
    }
    for (const { authors } of readBack(aCitation({ authors: [whole(' \n'), ROBIN_EXAMPLE] }))) {
      expect(authors).toEqual(['Example, Robin']);
    }
  });
});

describe('dates', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const)('month %i', (month) => {
    expectReadBack(aCitation({ month }));
  });

  test.each([
    ['no month', { month: null }, ['title', 'author', 'year', 'doi', 'url', 'howpublished']],
    ['no year, so no month', { year: null, month: 5 }, ['title', 'author', 'doi', 'url', 'howpublished']],
  ] as const)('%s', (_, changes, fields) => {
    for (const reference of readBack(aCitation(changes))) expect(reference.fields.toSorted()).toEqual(fields.toSorted());
  });
});

describe('DOIs', () => {
  test.each([
    '10.5555/a_b%25c#d&e~f^g',
    '10.1002/(sici)1096-8644(199601)99:1<1::aid-x>3.0.co;2-1',
    "10.5555/a'b-c;d=e,f",
    '10.5555/日本',
  ])('%s, letter by letter', (name) => {
    expectReadBack(aCitation({ doi: doi(name) }));
  });

  test.each(['10.5555/a{b', '10.5555/a}b', '10.5555/a\\b', '10.5555/a$b'])('%s is written in the address only', (name) => {
    const citation = aCitation({ doi: doi(name) });
    expectReadBack(citation, citation, { doi: undefined });
    for (const { url } of readBack(citation)) expect(decodeURIComponent(url ?? '')).toBe(`https://doi.org/${name}`);
  });

  test('become different keys of harmless characters', () => {
    const names = ['10.5555/a/b', '10.5555/a-b', '10.5555/a_b', '10.5555/a-b-2', '10.5555/日', '10.5555/本', '10.5555/{x},"@'];
    const written = bibtexOf(
      names.map((name) => aCitation({ doi: doi(name) })),
      [],
    );
    const keys = readByOrcid(written).map(({ key }) => key);
    expect(new Set(keys).size).toBe(names.length);
    for (const key of keys) expect(key).toMatch(/^doi-[a-z0-9.-]+$/);
  });
});

describe('remarks', () => {
  test.each([
    ['about an address', 'Questions: library@example.org'],
    ['with an entry', '@misc{other, title = {Other},}\n@misc{another, title = {Another}}'],
    ['with half an entry', '@comment{ "'],
    ['with braces and quotation marks', '}{ " \\ $ %'],
    ['that are empty', ''],
  ])('%s are not read as an entry', (_, remark) => {
    const written = bibtexOf([aCitation()], [remark, remark]);
    expect(readByOrcid(written)).toEqual([expect.objectContaining(expected(aCitation()))]);
  });

  test('alone are a file without entries', () => {
    const written = bibtexOf([], ['Everything is visible.']);
    expect(written).toBe('% Everything is visible.\n');
    expect(readByOrcid(written)).toEqual([]);
  });

  test('and entries can be missing: the file is empty', () => {
    expect(bibtexOf([], [])).toBe('');
  });
});

describe('any text', () => {
  /** Mostly characters and words that mean something to BibTeX or LaTeX. */
  const piece = fc.constantFrom(
    ...['{', '}', '\\', '"', '@', '%', '&', '$', '#', '_', '~', '^', '<', '>', ',', '=', '-', "'", '`', '?', '!', '.', '/'],
    ...[' and ', ' ', '\n', '\t', '\u0000', 'and', 'others', 'van ', 'de', 'A', 'x', 'é', '日', '😀', 'ש', '\u0301', '\ud800'],
    ...['\\input{', '@misc{a,', '}, ', 'title = {', '\\begin', '%\n', '\\}', '\\{', '\\\\'],
  );
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join('')),
  );
  const notBlank = anyText.filter((text) => text.replace(/[\s\p{Cc}]/gu, '') !== '');
  const anyAuthor: fc.Arbitrary<Author> = fc.oneof(
    fc.record({ kind: fc.constant('person' as const), family: notBlank, given: fc.option(notBlank) }),
    fc.record({ kind: fc.constant('whole' as const), name: notBlank }),
  );

  /** Does what `latex.ts` promises: one line, with braces only in pairs. */
  function normalised(text: string): string {
    let line = text
      .toWellFormed()
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim();
    // Replaces pairs from the inside out; the braces that remain have no partner.
    const [open, close] = ['\u0001', '\u0002'];
    for (let before = ''; before !== line; ) {
      before = line;
      line = line.replace(/\{([^{}]*)\}/g, `${open}$1${close}`);
    }
    return line.replaceAll('{', '｛').replaceAll('}', '｝').replaceAll(open, '{').replaceAll(close, '}');
  }

  const normalisedName = (author: Author): Author =>
    author.kind === 'whole'
      ? { kind: 'whole', name: normalised(author.name) }
      : { kind: 'person', family: normalised(author.family), given: author.given === null ? null : normalised(author.given) };

  test('is read back as title, names and publisher, and adds nothing else', PROPERTY_TEST, () => {
    fc.assert(
      fc.property(notBlank, fc.array(anyAuthor, { minLength: 1, maxLength: 4 }), notBlank, (title, authors, publisher) => {
        const citation = aCitation({ title, authors, publisher });
        const clean = aCitation({
          title: normalised(title),
          authors: authors.map(normalisedName),
          publisher: normalised(publisher),
        });
        const written = bibtexOf([citation, aCitation()], [title]);
        const references = readByOrcid(written);
        expect(references).toEqual([clean, aCitation()].map((each) => expect.objectContaining(expected(each))));
        for (const { fields } of references) expect(fields.toSorted()).toEqual(FIELDS.toSorted());
      }),
      propertyRuns(),
    );
  });
});
