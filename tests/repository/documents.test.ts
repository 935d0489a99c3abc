/** Links, paths and commands in the documents for engineers lead to something that exists. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../served/running.ts';

const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const DOCUMENTS = [...globSync('*.md', { cwd: ROOT }), 'site/src/content/docs/adopt.mdx'];

describe.each(DOCUMENTS)('%s', (name) => {
  const text = readFileSync(join(ROOT, name), 'utf8');

  test('every link to a file leads to a file', () => {
    const linked = [...text.matchAll(/\]\((?!https?:|#|\/)([^)#\s]+)/g)].map(([, path = '']) => path);
    expect(linked.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  test('every command is in package.json', () => {
    const named = [...text.matchAll(/npm run ([\w:]+)/g)].map(([, command = '']) => command);
    expect(named.filter((command) => !(command in scripts))).toEqual([]);
  });

  test('every path in the text exists', () => {
    const named = [...text.matchAll(/`((?:shared|worker|site|tests|self-host|\.github|\.devcontainer)\/[\w./-]+)`/g)];
    expect(named.map(([, path = '']) => path).filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});
