/**
 * Plain text as LaTeX that ORCID's importer reads back correctly. The importer drops braces and replaces the commands on its list
 * by characters, but shows any other command literally. So we use only commands from that list, and leave letters outside ASCII
 * as they are.
 *
 * For three characters, no spelling suits every reader. We write them as ORCID reads them:
 * - `^` as `\^{}`, which LaTeX prints as an accent on nothing.
 * - `<` and `>` as they are, which LaTeX's oldest font encoding, OT1, prints as ¡ and ¿.
 * - A brace without a partner as the full-width `｛` or `｝`, because BibTeX counts `\{` as a brace, and ORCID's list has no command
 *   for it.
 *
 * @see https://github.com/ORCID/orcid-angular/blob/main/src/assets/scripts/latexParse.js
 * @see https://ctan.org/pkg/encguide
 */

const COMMANDS: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\^{}',
  '#': '\\#',
  $: '\\$',
  '%': '\\%',
  '&': '\\&',
  _: '\\_',
};

/** Pairs that LaTeX prints as one character: a dash, a quotation mark, a guillemet, a `¿`. */
const LIGATURES = /(?<=-)-|(?<=')'|(?<=[`!?])`|(?<=<)<|(?<=>)>|(?<=,),/g;

/** The result is safe inside braces, because its own braces are balanced. */
export function escapeLatex(text: string): string {
  return pairedBraces(oneLine(text))
    .replace(/[\\{}~^#$%&_]/g, (character) => COMMANDS[character] ?? '')
    .replace(LIGATURES, '{}$&');
}

/** Replaces line breaks, control characters and lone surrogates, none of which a field can contain. */
export function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

function pairedBraces(text: string): string {
  const open: number[] = [];
  const characters = [...text];
  characters.forEach((character, index) => {
    if (character === '{') open.push(index);
    if (character === '}' && open.pop() === undefined) characters[index] = '｝';
  });
  for (const index of open) characters[index] = '｛';
  return characters.join('');
}
