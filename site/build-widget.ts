/**
 * Bundles the widget into `site/public/widget`: `v1.js`, the element for other people's pages; a copy of it that never changes, with
 * its integrity value; the module that the element loads for its larger views; and the scripts and the style sheet of the guide's own
 * pages.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { cssAsText } from './css-as-text.ts';

const SOURCE = fileURLToPath(new URL('widget', import.meta.url));
const OUT = fileURLToPath(new URL('public/widget', import.meta.url));
/** The scripts of the guide's pages. Those in brackets have so much in common that they share files. */
const PAGES = [
  ['api/api-page.tsx'],
  ['doi/doi-checker.ts'],
  ['code/copy-buttons.tsx'],
  ['embed/embed-page.tsx'],
  ['list/view/list-page.tsx', 'repository/view/repository-page.tsx'],
  ['report/report-page.tsx'],
  ['checker/checker.ts'],
];
/** Loaded by a page, each as one file. */
const WHOLE = ['report/direct.ts', 'repository/repository-worker.ts'];
const COMMON: BuildOptions = {
  bundle: true,
  format: 'esm',
  target: 'es2022',
  minify: true,
  outdir: OUT,
  write: true,
  entryNames: '[name]',
  jsx: 'automatic',
  jsxImportSource: 'preact',
};

/**
 * Modules that are loaded on demand as files of their own. If they shared files with the module that loads them, it would come in many
 * small pieces, which compress badly.
 */
const APART: Record<string, string> = {
  'card-view.tsx': './card-view.js',
  'larger-views.tsx': './larger-views.js',
  'report-page.tsx': './report-page.js',
  'direct.ts': './direct.js',
};

const apart: Plugin = {
  name: 'apart',
  setup(setup) {
    setup.onResolve({ filter: /^\.{1,2}\// }, ({ path, kind }) => {
      const file = APART[basename(path)];
      return kind === 'dynamic-import' && file ? { path: file, external: true } : null;
    });
  },
};

async function buildAll(): Promise<void> {
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  // One file without imports, so that one integrity value covers it.
  await build({ ...COMMON, entryPoints: [join(SOURCE, 'element/v1.ts')], plugins: [cssAsText, apart] });
  await build({ ...COMMON, entryPoints: WHOLE.map((each) => join(SOURCE, each)) });
  const split = { ...COMMON, splitting: true, chunkNames: 'part-[name]-[hash]', plugins: [apart] };
  for (const name of ['card-view.tsx', 'larger-views.tsx'])
    await build({ ...split, entryPoints: [join(SOURCE, 'element', name)], plugins: [cssAsText] });
  // What all pages shared would come in many small pieces, which compress badly.
  for (const names of PAGES) await build({ ...split, entryPoints: names.map((name) => join(SOURCE, name)) });
  await build({ ...COMMON, entryPoints: [join(SOURCE, 'report/report.css')] });
  const module = readFileSync(join(OUT, 'v1.js'));
  const file = `v1-${createHash('sha256').update(module).digest('hex').slice(0, 12)}.js`;
  writeFileSync(join(OUT, file), module);
  const integrity = `sha384-${createHash('sha384').update(module).digest('base64')}`;
  writeFileSync(join(OUT, 'v1.json'), `${JSON.stringify({ file: `/widget/${file}`, integrity, bytes: module.length })}\n`);
  const scripts = readdirSync(OUT).filter((name) => name.endsWith('.js') && !name.startsWith('part-'));
  const sizes = Object.fromEntries(scripts.map((name) => [name, gzipSync(readFileSync(join(OUT, name))).length]));
  writeFileSync(join(OUT, 'sizes.json'), `${JSON.stringify(sizes)}\n`);
}

await buildAll();
if (process.argv.includes('--watch')) watch(SOURCE, { recursive: true }, () => void buildAll());
