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

/** Org has names for some characters, and no escape. */
export function orgText(text: string): string {
  return text.replace(/[[\]{}|$_<>\\]/g, (character) => ORG[character] ?? '');
}

/** In a line of attributes, a blank and a colon begin the next one. */
export function orgAttribute(text: string): string {
  return text.replace(/(^|\s):+/g, '$1').replaceAll('"', '”');
}

export function latexText(text: string): string {
  return text.replace(/[\\{}$%&_#~^<>|"]/g, (character) => LATEX[character] ?? `\\${character}`);
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
  '[': '\\lbrack{}',
  ']': '\\rbrack{}',
  '{': '\\lbrace{}',
  '}': '\\rbrace{}',
  '|': '\\vert{}',
  $: '\\dollar{}',
  _: '\\under{}',
  '<': '\\lt{}',
  '>': '\\gt{}',
  // Followed by something invisible, it begins no name.
  '\\': '\\\u200b',
};

const LATEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '"': "''",
};
