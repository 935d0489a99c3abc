/**
 * Builds the package that other people install, into `dist/package`: the element, the client, their types, the manifest of the
 * element, and the licences of what is in them.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { cssAsText } from '../site/css-as-text.ts';
import { copyTypes } from './types.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OUT = join(ROOT, 'dist/package');
const TYPES = join(ROOT, 'node_modules/.cache/package-types');
/** Each of these modules is the element, with the types for one framework. */
const FRAMEWORKS = ['react', 'preact', 'vue', 'svelte'];

async function buildPackage(): Promise<void> {
  rmSync(OUT, { recursive: true, force: true });
  rmSync(TYPES, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  const { metafile } = await build({
    entryPoints: { element: join(ROOT, 'package/element.ts'), client: join(ROOT, 'shared/client/client.ts') },
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    outdir: OUT,
    chunkNames: 'chunks/[name]-[hash]',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    plugins: [cssAsText],
    metafile: true,
  });
  execFileSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', join(ROOT, 'package')], {
    stdio: 'inherit',
  });
  copyTypes(TYPES, OUT, { element: 'package/element', client: 'shared/client/client' });
  for (const framework of FRAMEWORKS) {
    writeFileSync(join(OUT, `${framework}.js`), "export * from './element.js';\n");
    cpSync(join(ROOT, `package/${framework}.d.ts`), join(OUT, `${framework}.d.ts`));
  }
  const { version, license } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const manifest = JSON.parse(readFileSync(join(ROOT, 'package/package.json'), 'utf8'));
  writeFileSync(join(OUT, 'package.json'), `${JSON.stringify({ ...manifest, version, license }, null, 2)}\n`);
  for (const file of ['custom-elements.json', 'README.md']) cpSync(join(ROOT, 'package', file), join(OUT, file));
  cpSync(join(ROOT, 'LICENSE'), join(OUT, 'LICENSE'));
  writeFileSync(join(OUT, 'THIRD-PARTY-LICENSES.txt'), licencesOf(Object.keys(metafile.inputs)));
}

/** Licences such as MIT ask that their text goes along with every copy. */
function licencesOf(inputs: readonly string[]): string {
  const packages = inputs.flatMap((input) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? []);
  return [...new Set(packages)]
    .toSorted()
    .map((name) => {
      const folder = dirname(join(ROOT, 'node_modules', name, 'package.json'));
      const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      return `${name} ${version}\n\n${readFileSync(join(folder, 'LICENSE'), 'utf8')}`;
    })
    .join('\n\n');
}

await buildPackage();
