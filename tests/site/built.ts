/** The built site, as files. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { ROOT } from '../served/running.ts';

export const BUILT = join(ROOT, 'dist/site');

export interface Element {
  name: string;
  attributes: ReadonlyMap<string, string>;
  /** Its own text, without its children's; that of a script or a style is its code. */
  text: string;
}

/** The names of all files, such as `steps/record/index.html`. */
export function builtFiles(folder = BUILT): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => posix.join(entry.parentPath.slice(folder.length).replaceAll('\\', '/'), entry.name).replace(/^\//, ''))
    .toSorted();
}

export const builtPages = (folder = BUILT) => builtFiles(folder).filter((name) => name.endsWith('.html'));

export const read = (name: string, folder = BUILT, encoding: BufferEncoding = 'utf8') => readFileSync(join(folder, name), encoding);

/** Where a page is served: `/steps/record/`. */
export const addressOf = (page: string) => `/${page.replace(/(^|\/)index\.html$/, '$1').replace(/\.html$/, '/')}`;

/** Every element of a page, in order, also what is inside templates. */
export function elements(html: string): Element[] {
  return walk(parse(html));
}

function walk(node: DefaultTreeAdapterTypes.Node): Element[] {
  const children = [...('childNodes' in node ? node.childNodes : []), ...('content' in node ? [node.content] : [])];
  const below = children.flatMap(walk);
  if (!('tagName' in node)) return below;
  const text = children.map((child) => ('value' in child ? child.value : '')).join('');
  const attributes = new Map(node.attrs.map(({ prefix, name, value }) => [prefix ? `${prefix}:${name}` : name, value]));
  return [{ name: node.tagName, attributes, text }, ...below];
}
