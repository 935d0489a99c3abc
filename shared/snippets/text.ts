/** Somebody's words as plain text in each language: the label is free text, and none of it may act as mark-up. */

/** Brackets and braces too: WordPress and site generators look for theirs even inside attributes. */
export function htmlText(text: string): string {
  return text.replace(/[&<>"'[\]{}]/g, reference);
}

/** A backslash makes any punctuation plain. Braces and dollars act in site generators and on GitHub. */
export function markdownText(text: string): string {
  return text.replace(/[\\`*_[\](){}<>&!|~$#^]/g, '\\$&');
}

export function restructuredText(text: string): string {
  return text.replace(/[\\`*_|<>]/g, '\\$&');
}

/**
 * AsciiDoc has no escape that works everywhere, but leaves character references alone. Only with numbers: it looks for
 * cross-references and menus in `&lt;` and `&gt;`. A colon or an at sign would begin a link, even inside the alt text.
 */
export function asciidocText(text: string): string {
  return text.replace(/[&<>"'[\](){}\\`*_#^~+|=$!:@]|-(?=-)|\.(?=\.)/g, numbered);
}

/** A number sign may mark what follows, up to the next one in the paragraph. */
export function asciidocAddress(address: string): string {
  return address.replaceAll('#', numbered);
}

/** Org has names for some characters; elsewhere its manual advises a blank without width, after which nothing begins. */
export function orgText(text: string): string {
  return text.replace(/[[\]{}|$_<>\\*/+=~^]|-(?=-)|[.:@](?=\S)/g, (character) => ORG[character] ?? `${character}\u200b`);
}

/** In a line of attributes, a blank and a colon begin the next one, unless a blank without width parts them. */
export function orgAttribute(text: string): string {
  return text.replace(/(^|\s)(?=:)/g, '$1\u200b');
}

export function latexText(text: string): string {
  return text
    .split(LIGATURE)
    .map((part) => part.replace(/[\\{}$%&_#~^<>|"]/g, (character) => LATEX[character] ?? `\\${character}`))
    .join('{}');
}

/** pdfLaTeX stops at others, such as Greek, emoji and marks of direction. Found by trying, with the encoding T1. */
export function isForPdflatex(text: string): boolean {
  return !/[^ -\u0125\u0128-\u0137\u0139-\u013e\u0141-\u0148\u014a-\u0165\u0168-\u017e–—‘’‚“”„†‡•…€™]/.test(text);
}

/** In `\href`, also where it stands inside another command. */
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
  // These have no names, and even single ones end the link for Pandoc and GitHub.
  '[': '(',
  ']': ')',
  '{': '(',
  '}': ')',
  // Before it, as Pandoc takes any word and a colon for a link.
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

/** Between two signs of which LaTeX makes one, such as a dash. */
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
