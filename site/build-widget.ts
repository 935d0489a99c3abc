/**
 * Bundles the widget into `site/public/widget`: `v1.js`, the element for other people's pages; a copy of it that never changes, with
 * its integrity value; the modules that the element loads on demand; and the scripts of the guide's own pages.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Plugin, transform } from 'esbuild';

const SOURCE = fileURLToPath(new URL('widget', import.meta.url));
const OUT = fileURLToPath(new URL('public/widget', import.meta.url));
/** The scripts of the guide's pages. */
const PAGES = ['api/api-page', 'doi/doi-checker', 'element/checker', 'embed/embed-page', 'list/view/list-page'];
const COMMON: BuildOptions = { bundle: true, format: 'esm', target: 'es2022', minify: true, outdir: OUT, write: true };

/** A style sheet is imported as minified text, because the scripts put it into shadow roots themselves. */
const cssAsText: Plugin = {
  name: 'css-as-text',
  setup(setup) {
    setup.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await transform(readFileSync(path, 'utf8'), { loader: 'css', minify: true });
      return { contents: code.trim(), loader: 'text' };
    });
  },
};

/**
 * Builds modules whose names contain their hash. They share no chunks with each other or with `v1.js`, so that `v1.js` is one file
 * and one integrity value covers it.
 *
 * @param others Modules that were built before, which these import.
 * @returns The built file for each source file, such as `full-view.ts` and `./full-view-K3X2.js`.
 */
async function buildOnDemand(names: string[], others: ReadonlyMap<string, string> = new Map()): Promise<Map<string, string>> {
  const { metafile } = await build({
    ...COMMON,
    entryPoints: names.map((name) => join(SOURCE, 'report', `${name}.ts`)),
    entryNames: '[name]-[hash]',
    plugins: [cssAsText, builtSeparately(others)],
    metafile: true,
  });
  const outputs = Object.entries(metafile.outputs);
  return new Map(outputs.map(([path, { entryPoint = '' }]) => [basename(entryPoint), `./${basename(path)}`]));
}

/**
 * Leaves imports of separately built modules in the output, with the name of the built file, which is in the same folder.
 *
 * @param files The built file for each source file.
 */
function builtSeparately(files: ReadonlyMap<string, string>): Plugin {
  return {
    name: 'built-separately',
    setup(setup) {
      setup.onResolve({ filter: /^\.{1,2}\// }, ({ path }) => {
        const file = files.get(basename(path));
        return file ? { path: file, external: true } : null;
      });
    },
  };
}

async function buildAll(): Promise<void> {
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  const views = await buildOnDemand(['full-view', 'step-view'], await buildOnDemand(['direct']));
  await build({
    ...COMMON,
    entryPoints: [join(SOURCE, 'element/v1.ts')],
    entryNames: '[name]',
    plugins: [cssAsText, builtSeparately(views)],
  });
  await build({
    ...COMMON,
    entryPoints: PAGES.map((name) => join(SOURCE, `${name}.ts`)),
    entryNames: '[name]',
    plugins: [cssAsText, builtSeparately(new Map([['v1.ts', './v1.js']]))],
  });
  const module = readFileSync(join(OUT, 'v1.js'));
  const file = `v1-${createHash('sha256').update(module).digest('hex').slice(0, 12)}.js`;
  writeFileSync(join(OUT, file), module);
  const integrity = `sha384-${createHash('sha384').update(module).digest('base64')}`;
  writeFileSync(join(OUT, 'v1.json'), `${JSON.stringify({ file: `/widget/${file}`, integrity, bytes: module.length })}\n`);
}

await buildAll();
if (process.argv.includes('--watch')) watch(SOURCE, { recursive: true }, () => void buildAll());
