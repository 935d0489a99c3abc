/** The package as people install it: what `npm pack` makes of `dist/package`. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../served/running.ts';

export const PACKAGE = join(ROOT, 'dist/package');

/** Outside the project, whose own packages must not be found. The caller removes it. */
export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'sync-status-'));
}

export interface Tarball {
  path: string;
  files: string[];
}

export function packInto(folder: string): Tarball {
  const json = npm(['pack', PACKAGE, '--pack-destination', folder, '--ignore-scripts', '--json']);
  const [{ filename, files }] = Object.values(JSON.parse(json)) as [{ filename: string; files: { path: string }[] }];
  return { path: join(folder, filename), files: files.map(({ path }) => path) };
}

/** Installs the package, and nothing else, without a network. */
export function installInto(folder: string): void {
  const { path } = packInto(folder);
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  npm(['install', path, '--prefix', folder, '--offline', '--ignore-scripts', '--no-audit', '--no-fund']);
}

function npm(args: string[]): string {
  return execFileSync('npm', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}
