/** The passages of an Astro component: its front matter is TypeScript, and what follows is close enough to JSX. */
import type { Passage } from './passage.ts';
import { passagesOfTypeScript } from './typescript.ts';

export function passagesOfAstro(source: string): Passage[] {
  const [, program = '', markup = source] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(source) ?? [];
  const linesBefore = source.slice(0, source.length - markup.length).split('\n').length;
  return [...passagesOfTypeScript(program, 2), ...passagesOfTypeScript(asJsx(markup), linesBefore)];
}

/** Leaves out styles, scripts and comments, but keeps their lines. */
function asJsx(markup: string): string {
  const kept = markup.replace(/<(style|script)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->|<!doctype[^>]*>/gi, (part) =>
    part.replace(/[^\n]/g, ''),
  );
  const spelledOut = kept.replace(/<[A-Za-z][^<>]*>/g, (tag) => tag.replace(/(?<=\s)\{(\w+)\}/g, '$1={$1}'));
  return `<>${spelledOut}</>`;
}
