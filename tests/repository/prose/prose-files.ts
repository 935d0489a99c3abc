/** The files with text that people read, and what is wrong with the text of one. */
import { globSync } from 'node:fs';
import { extname, join } from 'node:path';
import { passagesOfAstro } from './astro.ts';
import type { Finding } from './finding.ts';
import { houseWords } from './house-words.ts';
import { passagesOfMarkdown } from './markdown.ts';
import type { Passage } from './passage.ts';
import { longSentences } from './sentences.ts';
import { misspellings } from './spelling.ts';
import { passagesOfTypeScript } from './typescript.ts';

export const ROOT = join(import.meta.dirname, '../../..');

const PROSE = ['*.md', '{shared,worker,site}/**/*.{mdx,ts,tsx,astro}'];
const NOT_OURS = [
  '**/node_modules/**',
  // Invented people, and answers in the words of the services.
  'shared/examples/{people,world,*-shapes}.ts',
  // The titles of other people's pages, and drawings of these pages.
  'site/src/links.ts',
  'site/src/pictures/*',
  // Programs in other languages.
  'site/widget/api/request-snippets.ts',
];

const READERS: Record<string, (source: string) => Passage[]> = {
  '.md': (source) => passagesOfMarkdown(source, { mdx: false }),
  '.mdx': (source) => passagesOfMarkdown(source, { mdx: true }),
  '.astro': passagesOfAstro,
  '.ts': (source) => passagesOfTypeScript(source),
  '.tsx': (source) => passagesOfTypeScript(source),
};

export function proseFiles(): string[] {
  return globSync(PROSE, { cwd: ROOT, exclude: NOT_OURS }).sort();
}

/** @param name Only its extension matters. */
export function findingsIn(name: string, source: string): Finding[] {
  const passages = READERS[extname(name)]?.(source) ?? [];
  const findings = passages.flatMap((passage) => [...misspellings(passage), ...houseWords(passage), ...longSentences(passage)]);
  return findings.sort((a, b) => a.line - b.line);
}
