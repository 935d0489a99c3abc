/**
 * Plain text as LaTeX, spelt so that ORCID's importer reads it back. The importer drops braces and turns the commands on its
 * own list into characters; any other command it shows as it stands. So the commands here are from that list, and letters
 * outside ASCII stay as they are.
 *
 * Three characters cannot have one spelling that suits every reader; they are written as ORCID reads them:
 * - `^` as `\^{}`, which prints as an accent on nothing.
 * - `<` and `>` as they are, which LaTeX's oldest font encoding, OT1, prints as ¡ and ¿.
 * - A brace without a partner as the full-width `｛` or `｝`: BibTeX counts `\{` as a brace, and ORCID knows no text command.
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

/** Two of these in a row print as one character: a dash, a quotation mark, a guillemet, a `¿`. */
const LIGATURES = /(?<=-)-|(?<=')'|(?<=[`!?])`|(?<=<)<|(?<=>)>|(?<=,),/g;

/** Safe inside braces, whose balance it keeps. */
export function escapeLatex(text: string): string {
  return pairedBraces(oneLine(text))
    .replace(/[\\{}~^#$%&_]/g, (character) => COMMANDS[character] ?? '')
    .replace(LIGATURES, '{}$&');
}

/** Without line breaks, control characters and halves of characters, none of which a field can carry. */
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
