/** Links, paths and commands in the documents for engineers lead to something that exists, and their lines are short. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../served/running.ts';

const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const MARKDOWN = globSync(['*.md', '{shared,worker,site,package,tests}/**/*.md'], { cwd: ROOT, exclude: ['**/node_modules/**'] });
const DOCUMENTS = [...globSync('*.md', { cwd: ROOT }), 'site/src/content/docs/adopt.mdx'];
const MAX_COLUMNS = 100;

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
    const named = [...text.matchAll(/`((?:shared|worker|site|tests|\.github|\.devcontainer)\/[\w./-]+)`/g)];
    expect(named.map(([, path = '']) => path).filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});

/** Tables and code keep their lines. */
function proseLines(text: string): string[] {
  const withoutCode = text.replace(/^```[\s\S]*?^```/gm, '');
  return withoutCode.split('\n').filter((line) => !/^(\|| {4})/.test(line));
}

test.each(MARKDOWN)('no line of prose in %s is longer than 100 columns', (name) => {
  const lines = proseLines(readFileSync(join(ROOT, name), 'utf8'));
  expect(lines.filter((line) => line.length > MAX_COLUMNS)).toEqual([]);
});
