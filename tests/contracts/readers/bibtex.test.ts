/** What we write as BibTeX, read by ORCID's importer and by another parser: the same reference comes out. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Author, Citation } from '../../../shared/registers/citation.ts';
import { bibtexOf } from '../../../worker/render/bibtex.ts';
import { aCitation, ROBIN_EXAMPLE } from '../../fixtures/citation.ts';
import { doi } from '../../fixtures/doi.ts';
import { expected, expectedByZotero, type Reference, readByOrcid, readByZotero } from './bibtex-readers.ts';

const FIELDS = ['title', 'author', 'year', 'month', 'doi', 'url', 'howpublished'];

const person = (family: string, given: string): Author => ({ kind: 'person', family, given });
const whole = (name: string): Author => ({ kind: 'whole', name });

function readByBoth(citation: Citation): Reference[] {
  const written = bibtexOf([citation], []);
  return [...readByOrcid(written), ...readByZotero(written)];
}

/** @param read What is read, where it is not what was written. */
function expectBoth(citation: Citation, read: Citation = citation, changes: { doi?: undefined } = {}): void {
  const written = bibtexOf([citation], []);
  expect(readByOrcid(written)).toEqual([expect.objectContaining({ ...expected(read), ...changes })]);
  expect(readByZotero(written)).toEqual([expect.objectContaining({ ...expectedByZotero(read), ...changes })]);
}

test('a reference, as it is written', () => {
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

test('both read every field of it, and no other', () => {
  expectBoth(aCitation());
  for (const { fields } of readByBoth(aCitation())) expect(fields.toSorted()).toEqual(FIELDS.toSorted());
});

describe('a title keeps', () => {
  test.each(
    [
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
      '{',
      ' = {x}, author = {Nobody}, ',
    ].filter((title) => title !== '{'),
  )('%s', (title) => {
    expectBoth(aCitation({ title: title.trim() }));
  });

  test.each([
    ['an opening brace without a partner', 'Sets {a, {b}', 'Sets ｛a, {b}'],
    ['a closing brace without a partner', 'Sets a}, author = {Nobody', 'Sets a｝, author = ｛Nobody'],
    ['only braces', '}{', '｝｛'],
    ['line breaks and tabs', 'Readings\r\n\r\nof\ta gauge\u2028', 'Readings of a gauge'],
    ['control characters', 'Readings\u0000of\u001b a\u0085gauge', 'Readings of a gauge'],
    ['half a character', 'Readings \ud83c of', 'Readings \ufffd of'],
  ])('all but %s', (_, title, read) => {
    expectBoth(aCitation({ title }), aCitation({ title: read }));
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
    expectBoth(aCitation({ authors: [author] }));
    expectBoth(aCitation({ authors: [ROBIN_EXAMPLE, author, ROBIN_EXAMPLE] }));
  });

  test('500 of them', () => {
    const authors = Array.from({ length: 500 }, (_, index) =>
      index % 7 ? person(`Éxample${index}`, 'R.') : whole(`A and B ${index}`),
    );
    expectBoth(aCitation({ authors }));
  });

  test('none', () => {
    for (const { fields, authors } of readByBoth(aCitation({ authors: [] }))) {
      expect(authors).toEqual([]);
      expect(fields).not.toContain('author');
    }
    for (const { authors } of readByBoth(aCitation({ authors: [whole(' \n'), ROBIN_EXAMPLE] }))) {
      expect(authors).toEqual(['Example, Robin']);
    }
  });
});

describe('dates', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const)('month %i', (month) => {
    expectBoth(aCitation({ month }));
  });

  test.each([
    ['no month', { month: null }, ['title', 'author', 'year', 'doi', 'url', 'howpublished']],
    ['no year, so no month', { year: null, month: 5 }, ['title', 'author', 'doi', 'url', 'howpublished']],
  ] as const)('%s', (_, changes, fields) => {
    for (const reference of readByBoth(aCitation(changes))) expect(reference.fields.toSorted()).toEqual(fields.toSorted());
  });
});

describe('DOIs', () => {
  test.each([
    '10.5555/a_b%25c#d&e~f^g',
    '10.1002/(sici)1096-8644(199601)99:1<1::aid-x>3.0.co;2-1',
    "10.5555/a'b-c;d=e,f",
    '10.5555/日本',
  ])('%s, letter by letter', (name) => {
    expectBoth(aCitation({ doi: doi(name) }));
  });

  test.each(['10.5555/a{b', '10.5555/a}b', '10.5555/a\\b', '10.5555/a$b'])('%s stands in the address only', (name) => {
    const citation = aCitation({ doi: doi(name) });
    expectBoth(citation, citation, { doi: undefined });
    for (const { url } of readByBoth(citation)) expect(decodeURIComponent(url ?? '')).toBe(`https://doi.org/${name}`);
  });

  test('make keys that differ, of harmless characters', () => {
    const names = ['10.5555/a/b', '10.5555/a-b', '10.5555/a_b', '10.5555/a-b-2', '10.5555/日', '10.5555/本', '10.5555/{x},"@'];
    const written = bibtexOf(
      names.map((name) => aCitation({ doi: doi(name) })),
      [],
    );
    for (const references of [readByOrcid(written), readByZotero(written)]) {
      const keys = references.map(({ key }) => key);
      expect(new Set(keys).size).toBe(names.length);
      for (const key of keys) expect(key).toMatch(/^doi-[a-z0-9.-]+$/);
    }
  });
});

describe('remarks', () => {
  test.each([
    ['about an address', 'Questions: library@example.org'],
    ['with an entry', '@misc{other, title = {Other},}\n@misc{another, title = {Another}}'],
    ['with half an entry', '@comment{ "'],
    ['with braces and quotation marks', '}{ " \\ $ %'],
    ['that are empty', ''],
  ])('%s are nobody’s entry', (_, remark) => {
    const written = bibtexOf([aCitation()], [remark, remark]);
    for (const references of [readByOrcid(written), readByZotero(written)]) {
      expect(references).toEqual([expect.objectContaining(expected(aCitation()))]);
    }
  });

  test('alone make a file without entries', () => {
    const written = bibtexOf([], ['Everything is visible.']);
    expect(written).toBe('% Everything is visible.\n');
    expect([readByOrcid(written), readByZotero(written)]).toEqual([[], []]);
  });

  test('of nothing make an empty file', () => {
    expect(bibtexOf([], [])).toBe('');
  });
});

describe('any text at all', () => {
  /** Mostly what means something to BibTeX or LaTeX. */
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

  /** As `latex.ts` says that it does: one line, and braces only in pairs. */
  function normalised(text: string): string {
    let line = text
      .toWellFormed()
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim();
    // Pairs are set aside from the inside out; what is left has no partner.
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

  test('as title, names and publisher: it comes back, and nothing else with it', () => {
    fc.assert(
      fc.property(notBlank, fc.array(anyAuthor, { minLength: 1, maxLength: 4 }), notBlank, (title, authors, publisher) => {
        const citation = aCitation({ title, authors, publisher });
        const clean = aCitation({
          title: normalised(title),
          authors: authors.map(normalisedName),
          publisher: normalised(publisher),
        });
        const written = bibtexOf([citation, aCitation()], [title]);
        const [orcid, zotero] = [readByOrcid(written), readByZotero(written)];
        expect(orcid).toEqual([clean, aCitation()].map((each) => expect.objectContaining(expected(each))));
        expect(zotero).toEqual([clean, aCitation()].map((each) => expect.objectContaining(expectedByZotero(each))));
        for (const { fields } of [...orcid, ...zotero]) expect(fields.toSorted()).toEqual(FIELDS.toSorted());
      }),
      { numRuns: 150 },
    );
  });
});
