/** Reads the files of the built site. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { ROOT } from '../served/running.ts';

export const BUILT = join(ROOT, 'dist/site');

export interface Element {
  name: string;
  attributes: ReadonlyMap<string, string>;
  /** Its own text, without that of its children. For a script or a style element this is the code. */
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

/** The path at which a page is served, such as `/steps/record/`. */
export const addressOf = (page: string) => `/${page.replace(/(^|\/)index\.html$/, '$1').replace(/\.html$/, '/')}`;

/** Every element of a page, in order, including those inside templates. */
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
