/** Measures how much a browser downloads before the visitor clicks or types anything, in gzipped bytes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import { BUILT, type Element, elements } from './built.ts';
import { inStyles, loads } from './references.ts';

export interface Part {
  path: string;
  bytes: number;
}

export const total = (parts: Part[]) => parts.reduce((sum, { bytes }) => sum + bytes, 0);

/** @returns A file and everything it loads: the styles, scripts and pictures of a page, the imports of a script, the files of a style sheet. */
export function firstLoad(path: string, folder = BUILT): Part[] {
  const seen = new Map<string, Part>();
  const load = (each: string) => {
    if (seen.has(each)) return;
    const content = readFileSync(join(folder, each));
    seen.set(each, { path: each, bytes: gzipSync(content, { level: 9 }).length });
    for (const next of loadedBy(each, content.toString())) load(next);
  };
  load(path);
  return [...seen.values()];
}

function loadedBy(path: string, content: string): string[] {
  return references(path, content)
    .map((reference) => new URL(reference, `https://ours.invalid${path}`))
    .filter(({ protocol, pathname }) => protocol !== 'data:' && !FROM_WORKER.test(pathname))
    .map(({ pathname }) => pathname);
}

/** The Worker draws these, so they are no files. */
const FROM_WORKER = /^\/badge\//;

function references(path: string, content: string): string[] {
  if (path.endsWith('.html')) return inPage(elements(content));
  if (path.endsWith('.css')) return inStyles(content);
  if (path.endsWith('.js')) return staticImports(content);
  return [];
}

function inPage(page: Element[]): string[] {
  const modules = page.filter(({ name, attributes }) => name === 'script' && attributes.get('type') === 'module');
  // A form loads nothing before somebody sends it.
  const atOnce = page.filter(({ name }) => name !== 'form');
  return [...loads(atOnce), ...modules.flatMap(({ text }) => staticImports(text))];
}

/** The imports without which a script cannot start. Imports on demand are left out. */
function staticImports(script: string): string[] {
  const { metafile } = buildSync({
    stdin: { contents: script },
    bundle: true,
    external: ['*'],
    format: 'esm',
    metafile: true,
    write: false,
  });
  const imports = Object.values(metafile.inputs).flatMap((input) => input.imports);
  return imports.filter(({ kind }) => kind === 'import-statement').map(({ path }) => path);
}
