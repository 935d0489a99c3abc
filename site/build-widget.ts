/** Bundles the element into `site/public/widget`: `v1.js` for every page, and what it loads on demand. */
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { context } from 'esbuild';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const outdir = here('public/widget');

rmSync(outdir, { recursive: true, force: true });
const bundle = await context({
  entryPoints: [here('widget/v1.ts'), here('widget/checker.ts')],
  outdir,
  bundle: true,
  splitting: true,
  format: 'esm',
  target: 'es2022',
  minify: true,
  chunkNames: '[name]-[hash]',
  logLevel: 'info',
});
if (process.argv.includes('--watch')) {
  await bundle.watch();
} else {
  await bundle.rebuild();
  await bundle.dispose();
}
