/** Reads a drawn part of a page as a browser does. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { expect } from 'vitest';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

export interface Drawn {
  name: string;
  attributes: ReadonlyMap<string, string>;
  /** Without the text of its children. */
  ownText: string;
  /** Whether the direction of its text cannot affect the text next to it. */
  isIsolated: boolean;
}

/** @param scripts Whether the browser runs scripts: without them, it shows what is in `noscript`. */
export function elementsOf(html: string, { scripts = false } = {}): Drawn[] {
  const document = parse(`<!doctype html><body>${html}</body>`, { scriptingEnabled: scripts });
  return walk(document).filter(({ name }) => !['html', 'head', 'body'].includes(name));
}

function walk(node: Node, isInIsolated = false, found: Drawn[] = []): Drawn[] {
  const element = 'tagName' in node ? drawn(node, isInIsolated) : null;
  if (element) found.push(element);
  if ('childNodes' in node) for (const child of node.childNodes) walk(child, element?.isIsolated, found);
  return found;
}

function drawn(node: Element, isInIsolated: boolean): Drawn {
  const { tagName: name, attrs, childNodes } = node;
  const attributes = new Map(attrs.map((each) => [each.name, each.value]));
  return {
    name,
    attributes,
    ownText: childNodes.map((child) => ('value' in child ? child.value : '')).join(''),
    isIsolated: isInIsolated || name === 'bdi' || attributes.get('dir') === 'auto',
  };
}

/**
 * Checks what is true of every page, whatever it shows.
 *
 * @returns The elements that a browser without scripts shows.
 */
export function expectSound(html: string): Drawn[] {
  const [without, withScripts] = [elementsOf(html), elementsOf(html, { scripts: true })];
  for (const elements of [without, withScripts]) {
    expectOutline(elements);
    expectReferences(elements);
    const handlers = elements.flatMap(({ attributes }) => [...attributes.keys()].filter((name) => /^on|^style$/.test(name)));
    expect(handlers, 'the content security policy forbids these').toEqual([]);
    const scriptTypes = elements.filter(({ name }) => name === 'script').map(({ attributes }) => attributes.get('type'));
    expect(scriptTypes.filter((type) => type !== 'application/json')).toEqual([]);
    const links = elements.flatMap(({ attributes }) => [attributes.get('href') ?? [], attributes.get('src') ?? []].flat());
    expect(links.filter((link) => !/^(?:\/|#|https?:\/\/|mailto:\?)/.test(link))).toEqual([]);
  }
  return without;
}

function expectOutline(elements: readonly Drawn[]): void {
  const levels = elements.filter(({ name }) => /^h[1-6]$/.test(name)).map(({ name }) => Number(name[1]));
  expect(levels.filter((level) => level === 1)).toEqual([1]);
  const skipped = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
  expect(skipped, `the levels ${levels.join(' ')}`).toEqual([]);
}

const POINTING = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls'];

/** Each id is there once, and whatever points to one leads there. */
function expectReferences(elements: readonly Drawn[]): void {
  const ids = elements.flatMap(({ attributes }) => attributes.get('id') ?? []);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  const anchors = elements.flatMap(({ attributes }) => /^#(.+)/.exec(attributes.get('href') ?? '')?.[1] ?? []);
  const named = elements.flatMap(({ attributes }) => POINTING.flatMap((name) => attributes.get(name)?.split(' ') ?? []));
  expect([...anchors, ...named].filter((id) => !ids.includes(id))).toEqual([]);
}

/** The state that the page's script goes on from. */
export function stateIn(elements: readonly Drawn[]): unknown {
  const states = elements.filter(({ attributes }) => attributes.get('id') === 'page-state');
  expect(states).toHaveLength(1);
  return JSON.parse(states[0]?.ownText ?? '');
}
