/** What only measurements need. It is large, so it is installed when it is first needed. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** @returns The path of a file in one of the dependencies of this folder's package. */
export function inOwnPackage(path: string): string {
  const file = join(import.meta.dirname, 'node_modules', path);
  if (!existsSync(file)) {
    console.log('Installing tests/bench/package.json');
    execFileSync('npm', ['ci', '--prefix', import.meta.dirname], { stdio: 'inherit' });
  }
  return file;
}
