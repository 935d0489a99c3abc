/** How much a visitor's browser fetches before anything is clicked or typed: the bytes as sent, gzipped. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { init, parse } from 'es-module-lexer';
import { BUILT, type Element, elements } from './built.ts';
import { inStyles, loads } from './references.ts';

await init;

export interface Part {
  path: string;
  bytes: number;
}

export const total = (parts: Part[]) => parts.reduce((sum, { bytes }) => sum + bytes, 0);

/** A file and all that comes with it: a page's styles, scripts and pictures, a script's imports, a style sheet's files. */
export function firstLoad(path: string, folder = BUILT): Part[] {
  const seen = new Map<string, Part>();
  const fetch = (each: string) => {
    if (seen.has(each)) return;
    const content = readFileSync(join(folder, each));
    seen.set(each, { path: each, bytes: gzipSync(content, { level: 9 }).length });
    for (const next of brings(each, content.toString())) fetch(next);
  };
  fetch(path);
  return [...seen.values()];
}

function brings(path: string, content: string): string[] {
  return references(path, content)
    .map((reference) => new URL(reference, `https://ours.invalid${path}`))
    .filter(({ protocol }) => protocol !== 'data:')
    .map(({ pathname }) => pathname);
}

function references(path: string, content: string): string[] {
  if (path.endsWith('.html')) return inPage(elements(content));
  if (path.endsWith('.css')) return inStyles(content);
  if (path.endsWith('.js')) return staticImports(content);
  return [];
}

function inPage(page: Element[]): string[] {
  const modules = page.filter(({ name, attributes }) => name === 'script' && attributes.get('type') === 'module');
  return [...loads(page), ...modules.flatMap(({ text }) => staticImports(text))];
}

/** Those that a script cannot start without; what it imports on demand is left out. */
function staticImports(script: string): string[] {
  const [imports] = parse(script);
  return imports.flatMap((each) => (each.type === 'static' || each.type === 'reexport-star' ? [each.specifier] : []));
}
