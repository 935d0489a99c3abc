/** Finds the sections of a built page that have search words of their own. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { META_NAME, PAGEFIND_FIELDS } from './src/search-words.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

export interface Section {
  anchor: string;
  title: string;
  text: string;
  words: string;
  /** The words that the whole page has. */
  everywhere: string;
}

/** What Pagefind leaves out of the text of a page. */
const LEFT_OUT = ['footer', 'form', 'nav', 'noscript', 'script', 'style', 'svg', 'template'];
const INLINE = ['a', 'abbr', 'b', 'code', 'em', 'i', 'span', 'strong'];

/**
 * A section begins with an element that has an id, such as a heading or a term of a list. It ends where the next such element begins.
 *
 * @throws If the page has no such section, for example because its heading has a new text and therefore a new anchor.
 */
export function searchSections(html: string): Section[] {
  const page = [...nodes(parse(html))];
  const metas = page.filter(isElement).filter((element) => attribute(element, 'name') === META_NAME);
  const content = (meta?: Element) => (meta && attribute(meta, 'content')) ?? '';
  const everywhere = content(metas.find((meta) => attribute(meta, 'data-pagefind-meta')?.startsWith(PAGEFIND_FIELDS.everywhere)));
  return metas.flatMap((meta) => {
    const anchor = attribute(meta, 'data-section');
    return anchor === undefined ? [] : [{ anchor, words: content(meta), everywhere, ...section(page, anchor) }];
  });
}

function section(page: readonly Node[], anchor: string): Pick<Section, 'title' | 'text'> {
  const start = page.findIndex((node) => isElement(node) && attribute(node, 'id') === anchor);
  const first = page[start];
  if (!first || !isElement(first)) throw new Error(`sectionSearchWords: no section has the anchor “${anchor}”`);

  // An article contains its heading. Otherwise the element is the heading.
  const heading = first.tagName === 'article' ? [...nodes(first)].filter(isElement).find(isHeading) : first;
  if (!heading) throw new Error(`sectionSearchWords: the section “${anchor}” has no heading`);

  const rest = page.slice(start + 1);
  const end = rest.findIndex((node) => isElement(node) && attribute(node, 'id') !== undefined);
  const inHeading = new Set<Node>(nodes(heading));
  const body = rest.slice(0, end === -1 ? rest.length : end).filter((node) => !inHeading.has(node));
  return { title: textOf(inHeading), text: textOf(body) };
}

function textOf(list: Iterable<Node>): string {
  const parts = [...list].map((node) => {
    if ('value' in node) return node.value;
    return isElement(node) && !INLINE.includes(node.tagName) ? ' ' : '';
  });
  return parts.join('').replace(/\s+/g, ' ').trim();
}

/** All nodes, in the order of the page, except those that Pagefind leaves out. */
function* nodes(node: Node): Generator<Node> {
  if (isElement(node) && isLeftOut(node)) return;
  yield node;
  for (const child of 'childNodes' in node ? node.childNodes : []) yield* nodes(child);
}

const isElement = (node: Node): node is Element => 'tagName' in node;
const isHeading = ({ tagName }: Element) => /^h[1-6]$/.test(tagName);
const isLeftOut = (element: Element) =>
  LEFT_OUT.includes(element.tagName) || attribute(element, 'data-pagefind-ignore') !== undefined;
const attribute = (element: Element, name: string) => element.attrs.find((each) => each.name === name)?.value;
