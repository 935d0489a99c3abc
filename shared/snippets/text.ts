/** Escapes free text in each language, because no part of the label may act as markup. */

/** Also escapes brackets and braces, because WordPress and site generators replace their own codes even inside attributes. */
export function htmlText(text: string): string {
  return text.replace(/[&<>"'[\]{}]/g, reference);
}

/** A backslash escapes any punctuation. Braces and dollar signs are escaped for site generators and GitHub. */
export function markdownText(text: string): string {
  return text.replace(/[\\`*_[\](){}<>&!|~$#^]/g, '\\$&');
}

export function restructuredText(text: string): string {
  return text.replace(/[\\`*_|<>]/g, '\\$&');
}

/**
 * AsciiDoc has no escape that works everywhere, but it does not change character references. They must be numeric, because AsciiDoc
 * reads `&lt;` and `&gt;` as parts of cross-references and menus. A colon or an at sign would begin a link, even in the alt text.
 */
export function asciidocText(text: string): string {
  return text.replace(/[&<>"'[\](){}\\`*_#^~+|=$!:@]|-(?=-)|\.(?=\.)/g, numbered);
}

/** A number sign could begin highlighted text, up to the next number sign in the paragraph. */
export function asciidocAddress(address: string): string {
  return address.replaceAll('#', numbered);
}

/** Org has entities for some characters. For the others its manual recommends a zero-width space, after which no markup begins. */
export function orgText(text: string): string {
  return text.replace(/[[\]{}|$_<>\\*/+=~^]|-(?=-)|[.:@](?=\S)/g, (character) => ORG[character] ?? `${character}\u200b`);
}

/** In a line of attributes, a space and a colon begin the next attribute unless a zero-width space separates them. */
export function orgAttribute(text: string): string {
  return text.replace(/(^|\s)(?=:)/g, '$1\u200b');
}

export function latexText(text: string): string {
  return text
    .split(LIGATURE)
    .map((part) => part.replace(/[\\{}$%&_#~^<>|"]/g, (character) => LATEX[character] ?? `\\${character}`))
    .join('{}');
}

/** pdfLaTeX fails for all other characters, such as Greek and emoji. The list was found by trying, with the T1 encoding. */
export function isForPdflatex(text: string): boolean {
  return !/[^ -\u0125\u0128-\u0137\u0139-\u013e\u0141-\u0148\u014a-\u0165\u0168-\u017e–—‘’‚“”„†‡•…€™]/.test(text);
}

/** Escapes an address for `\href`, even if that is inside another command. */
export function latexAddress(address: string): string {
  return address.replace(/[%#&_]/g, '\\$&');
}

function reference(character: string): string {
  return NAMED[character] ?? numbered(character);
}

function numbered(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}

const NAMED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const ORG: Record<string, string> = {
  // Brackets and braces have no entities, and Pandoc and GitHub end the link even at a single one.
  '[': '(',
  ']': ')',
  '{': '(',
  '}': ')',
  // The space is before the colon, because Pandoc reads any word with a colon as a link.
  ':': '\u200b:',
  '|': '\\vert{}',
  $: '\\dollar{}',
  _: '\\under{}',
  '<': '\\lt{}',
  '>': '\\gt{}',
  '*': '\\ast{}',
  '/': '\\slash{}',
  '+': '\\plus{}',
  '=': '\\equal{}',
  '~': '\\tilde{}',
};

/** The place between two characters that LaTeX would join into one, such as a dash. */
const LIGATURE = /(?<=[-,'`!?])(?=[-,'`])/;

const LATEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '"': "''",
};
