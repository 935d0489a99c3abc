/** The glossary explains each term at its own address, and every page links each term that it uses once, where it first uses it. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { markdownToHtml, mdxToJs } from 'satteri';
import { describe, expect, test } from 'vitest';
import { linkTerms } from '../../site/src/glossary/link-terms.ts';
import { TERMS } from '../../site/src/glossary/terms.ts';
import { usesIn } from '../../site/src/glossary/uses.ts';
import { addressOf, builtPages, elements, read } from './built.ts';
import { links } from './references.ts';

type Node = DefaultTreeAdapterTypes.Node;

describe('the glossary', () => {
  const page = elements(read('glossary/index.html'));
  const ids = page.flatMap(({ attributes }) => attributes.get('id') ?? []);

  test('explains every term once', () => {
    expect(ids.filter((id) => TERMS.some(({ anchor }) => anchor === id)).toSorted()).toEqual(
      TERMS.map(({ anchor }) => anchor).toSorted(),
    );
  });

  test('is in the order of the alphabet', () => {
    const terms = page.filter(({ name }) => name === 'dt').map(({ text }) => text);
    expect(terms).toHaveLength(TERMS.length);
    expect(terms).toEqual(terms.toSorted((a, b) => a.localeCompare(b, 'en')));
  });

  test('links to the letters that have terms, and to no others', () => {
    const letters = [...new Set(TERMS.map(({ term }) => term.slice(0, 1).toUpperCase()))].toSorted();
    const jumps = page.filter(({ name, attributes }) => name === 'a' && attributes.get('href')?.startsWith('#letter-'));
    expect(jumps.map(({ text }) => text)).toEqual(letters);
    expect(ids.filter((id) => id.startsWith('letter-'))).toEqual(letters.map((letter) => `letter-${letter.toLowerCase()}`));
  });

  test('explains no word twice', () => {
    const spellings = TERMS.flatMap(({ spellings = [] }) => spellings);
    expect(spellings).toEqual([...new Set(spellings)]);
  });
});

/** What the pages get from elsewhere, or what names things. The rest of the content is prose. */
const NOT_PROSE = {
  elements: 'h1 h2 h3 h4 h5 h6 th a button label code pre svg figure form nav noscript article dl script style'.split(' '),
  classes: ['not-content', 'ui', 'checked', 'from-data'],
};

interface Found {
  anchor: string;
  isLinked: boolean;
}

/** The terms in the prose of a built page, in order. */
function* termsIn(node: Node): Generator<Found> {
  if ('value' in node) yield* usesIn(node.value).map(({ anchor }) => ({ anchor, isLinked: false }));
  if (!('childNodes' in node)) return;
  if ('tagName' in node) {
    const attribute = (name: string) => node.attrs.find((each) => each.name === name)?.value ?? '';
    const [, anchor] = /^\/glossary\/#(.+)$/.exec(attribute('href')) ?? [];
    if (anchor) yield { anchor, isLinked: true };
    const classes = attribute('class').split(/\s+/);
    if (NOT_PROSE.elements.includes(node.tagName) || classes.some((each) => NOT_PROSE.classes.includes(each))) return;
  }
  for (const child of node.childNodes) yield* termsIn(child);
}

/** @param html A page, or its content. */
function mistakes(html: string): string[] {
  const isContent = (node: Node): boolean =>
    'tagName' in node &&
    node.attrs.some(({ name, value }) => name === 'class' && value.split(/\s+/).includes('sl-markdown-content'));
  const content = [...nodes(parse(html))].filter(isContent);
  const found = Map.groupBy(
    content.flatMap((each) => [...termsIn(each)]),
    ({ anchor }) => anchor,
  );
  return [...found].flatMap(([anchor, [first, ...more]]) => [
    ...(first?.isLinked || !isLinkedByUs(anchor) ? [] : [`the first use of ${anchor} is not linked`]),
    ...(more.some(({ isLinked }) => isLinked) ? [`${anchor} is linked again`] : []),
  ]);
}

function* nodes(node: Node): Generator<Node> {
  yield node;
  for (const child of 'childNodes' in node ? node.childNodes : []) yield* nodes(child);
}

const isLinkedByUs = (anchor: string) => TERMS.some((term) => term.anchor === anchor && term.spellings);

describe('a page links each term that it uses once, at its first use in the prose', () => {
  const pages = builtPages().filter((name) => !['glossary/index.html', 'index.html'].includes(name));

  test.each(pages.map((name) => [addressOf(name), name]))('%s', (_, name) => {
    expect(mistakes(read(name))).toEqual([]);
  });

  test('the home page does so below its first heading, and has no such link above it', () => {
    const html = read('index.html');
    const at = html.indexOf('<h2');
    expect(mistakes(`<div class="sl-markdown-content">${html.slice(at)}`)).toEqual([]);
    expect(links(elements(html.slice(0, at))).filter((href) => href.startsWith('/glossary/#'))).toEqual([]);
  });

  test.each([
    ['a first use without a link', '<p>A DOI.</p>', 'the first use of doi is not linked'],
    ['a link that comes late', '<p>A DOI, a <a href="/glossary/#doi">DOI</a>.</p>', 'the first use of doi is not linked'],
    ['a second link', '<p><a href="/glossary/#doi">DOI</a>, <a href="/glossary/#doi">DOI</a>.</p>', 'doi is linked again'],
  ])('%s is found', (_, html, mistake) => {
    expect(mistakes(`<div class="sl-markdown-content">${html}</div>`)).toContain(mistake);
  });
});

describe('linking the terms of a page', () => {
  const linked = async (markdown: string, page = 'page') => {
    const { html } = await markdownToHtml(markdown, { hastPlugins: [linkTerms], fileURL: new URL(`file:///docs/${page}.mdx`) });
    return html.trim();
  };
  const LINK = '<a href="/glossary/#doi">DOI</a>';

  test('links the first use only', async () => {
    expect(await linked('A DOI and a DOI.\n\nA DOI.')).toBe(`<p>A ${LINK} and a DOI.</p>\n<p>A DOI.</p>`);
  });

  test.each([
    ['a heading', '## DOI', '<h2>DOI</h2>'],
    ['a link', '[DOI](/)', '<p><a href="/">DOI</a></p>'],
    ['code', '`DOI`', '<p><code>DOI</code></p>'],
    ['the head of a table', '| DOI |\n| --- |', '<table>\n<thead>\n<tr>\n<th>DOI</th>\n</tr>\n</thead>\n</table>'],
  ])('leaves %s as it is, and links the next use', async (_, markdown, html) => {
    expect(await linked(`${markdown}\n\nA DOI.`)).toBe(`${html}\n<p>A ${LINK}.</p>`);
  });

  test('leaves the words of other websites and of pictures as they are', async () => {
    const { code } = await mdxToJs('<Ui>Add DOI</Ui> <Screen>DOI</Screen> <Link>DOI</Link>', { hastPlugins: [linkTerms] });
    expect(code).not.toContain('/glossary/');
  });

  test('links inside emphasis and in the text of a component', async () => {
    expect(await linked('A *DOI*.')).toBe(`<p>A <em>${LINK}</em>.</p>`);
    const { code } = await mdxToJs('<Warning>\n\nA DOI.\n\n</Warning>', { hastPlugins: [linkTerms] });
    expect(code).toContain('/glossary/#doi');
  });

  test('does not link again what the author has linked', async () => {
    expect(await linked('[A number](/glossary/#doi), a DOI.')).toBe('<p><a href="/glossary/#doi">A number</a>, a DOI.</p>');
  });

  test('links nothing in the glossary itself, and nothing above the first heading of the home page', async () => {
    expect(await linked('A DOI.', 'glossary')).toBe('<p>A DOI.</p>');
    expect(await linked('A DOI.\n\n## Next\n\nA DOI.', 'index')).toBe(`<p>A DOI.</p>\n<h2>Next</h2>\n<p>A ${LINK}.</p>`);
  });
});

test.each([
  ['a base DOI', ['base DOI']],
  ['Base DOIs and DOIs', ['Base DOIs', 'DOIs']],
  ['DataCite Commons is DataCite’s search', ['DataCite Commons', 'DataCite']],
  ['Claim it. A record is unclaimed', ['Claim']],
  ['claim authorship', ['claim authorship']],
  ['handle with care, an oEmbed, DataCite-sourced', []],
])('the terms in “%s” are %j', (text, words) => {
  expect(usesIn(text).map((use) => use.words)).toEqual(words);
});
