/** The words that pages give to the search, and how their sections are read. */
import { describe, expect, test } from 'vitest';
import { searchSections } from '../../site/search-sections.ts';
import { META_NAME, PAGEFIND_FIELDS } from '../../site/src/search-words.ts';
import { addressOf, builtPages, elements, read } from './built.ts';

/** The report page is about one person, and 404 about none. Neither is in the search. */
const guide = builtPages().filter((name) => !['404.html', 'report/index.html'].includes(name));

describe.each(guide)('%s', (name) => {
  const html = read(name);
  const metas = elements(html).filter(({ attributes }) => attributes.get('name') === META_NAME);

  test('lists words that people search with', () => {
    const words = metas.find(({ attributes }) => attributes.get('data-pagefind-meta') === `${PAGEFIND_FIELDS.words}[content]`);
    expect(words?.attributes.get('content'), addressOf(name)).toMatch(/\w/);
  });

  test('has a title and a text for every section that lists words', () => {
    const sections = searchSections(html);
    expect(sections.map(({ anchor }) => anchor)).toEqual(metas.flatMap(({ attributes }) => attributes.get('data-section') ?? []));
    expect(sections.filter(({ title, text, words, everywhere }) => !(title && text && words && everywhere))).toEqual([]);
  });
});

/** A page with one section that lists words, and the small words that the whole page has. */
const page = (main: string, anchor = 'a') =>
  `<head><meta name="${META_NAME}" content="why my" data-pagefind-meta="${PAGEFIND_FIELDS.everywhere}[content]">
   <meta name="${META_NAME}" content="twins, doubles" data-section="${anchor}"></head><main>${main}</main>`;

const HIDDEN = '<nav>Menu</nav><svg><text>Icon</text></svg><span data-pagefind-ignore>Ignored</span><form>Form</form>';

test.each([
  ['a heading, up to the next one', '<h2 id="a">Twice</h2><p>One <b>t</b>wo.</p><p>Three.</p><h3 id="b">Next</h3><p>No.</p>'],
  ['a heading inside a wrapper', '<div><h2 id="a">Twice</h2></div><p>One two.</p><p>Three.</p>'],
  ['a term of a list', '<dl><dt id="a"><strong>Twice</strong></dt><dd>One two. Three.</dd><dt id="b">Next</dt><dd>No.</dd></dl>'],
  ['an article', '<article id="a"><h3>Twice</h3><p>One two.</p><p>Three.</p></article><article id="b"><h3>Next</h3></article>'],
  ['a heading above parts that are not text', `<h2 id="a">Twice</h2>${HIDDEN}<p>One two.</p>${HIDDEN}<p>Three.</p>`],
])('the search reads the section of %s', (_, main) => {
  expect(searchSections(page(main))).toEqual([
    { anchor: 'a', title: 'Twice', text: 'One two. Three.', words: 'twins, doubles', everywhere: 'why my' },
  ]);
});

test.each([
  ['an anchor that the page does not have', page('<h2 id="a">Twice</h2>', 'b'), 'no section has the anchor “b”'],
  ['an article without a heading', page('<article id="a"><p>One</p></article>'), 'the section “a” has no heading'],
])('words for %s stop the build', (_, html, message) => {
  expect(() => searchSections(html)).toThrow(message);
});
