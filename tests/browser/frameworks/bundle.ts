/** Bundles somebody's pages in React, Vue, Svelte and Preact, which import the built package. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { compile } from 'svelte/compiler';
import { compileScript, parse } from 'vue/compiler-sfc';
import { PACKAGE } from '../../site/package/tarball.ts';

const PAGES = fileURLToPath(new URL('pages', import.meta.url));
export const FRAMEWORKS = ['react', 'vue', 'svelte', 'preact'] as const;

const vue: Plugin = {
  name: 'vue',
  setup(setup) {
    setup.onLoad({ filter: /\.vue$/ }, ({ path }) => {
      const { descriptor } = parse(readFileSync(path, 'utf8'), { filename: path });
      const compilerOptions = { isCustomElement: (tag: string) => tag === 'sync-status' };
      const { content } = compileScript(descriptor, { id: 'page', inlineTemplate: true, templateOptions: { compilerOptions } });
      return { contents: content, loader: 'js' };
    });
  },
};

const svelte: Plugin = {
  name: 'svelte',
  setup(setup) {
    setup.onLoad({ filter: /\.svelte$/ }, ({ path }) => {
      const { js } = compile(readFileSync(path, 'utf8'), { filename: path, generate: 'client' });
      return { contents: js.code, loader: 'js' };
    });
  },
};

/** @param folder Gets a script for each framework, such as `react.js`, and the parts that they load. */
export async function bundlePages(folder: string): Promise<void> {
  const entryPoints = Object.fromEntries(
    FRAMEWORKS.map((name) => [name, join(PAGES, `${name}.${/react|preact/.test(name) ? 'tsx' : 'ts'}`)]),
  );
  await build({
    entryPoints,
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    jsx: 'automatic',
    alias: { 'orcid-sync-status': PACKAGE },
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    conditions: ['svelte', 'browser', 'module', 'production'],
    plugins: [vue, svelte],
    logLevel: 'warning',
  });
}
