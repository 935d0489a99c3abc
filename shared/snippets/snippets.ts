/** Writes the snippet for a choice. */
import { EMBED_SIZES } from '../api/embed-size.ts';
import {
  badgeAddress,
  embedAddress,
  type Parameter,
  reportAddress,
  scriptAddress,
  selection,
  shieldsAddress,
  unlessDefault,
} from './addresses.ts';
import { altText, DEFAULTS, type SnippetChoice, type SnippetLanguage } from './choice.ts';
import {
  asciidocAddress,
  asciidocText,
  htmlText,
  isForPdflatex,
  latexAddress,
  latexText,
  markdownText,
  orgAttribute,
  orgText,
  restructuredText,
} from './text.ts';

/** @param choice Its form is one that the language can contain, as `canContain` says. */
export function snippet(choice: SnippetChoice, language: SnippetLanguage): string {
  switch (language) {
    case 'html':
      return html(choice);
    case 'wordpress':
      return `<!-- wp:html -->\n${html(choice, isInSentence(choice))}\n<!-- /wp:html -->`;
    case 'latex':
      return latex(choice);
    case 'address':
      return reportAddress(choice);
    default: {
      const { picture, link } = MARKUPS[language];
      const [to, text] = [reportAddress(choice), altText(choice)];
      return choice.form === 'link' ? link(to, text) : picture(pictureAddress(choice), to, text);
    }
  }
}

/** The size of the frame in px. The frame is also this high in the preview. */
export function frameSize({ audience }: SnippetChoice): { width: number; height: number } {
  return EMBED_SIZES[audience];
}

function pictureAddress(choice: SnippetChoice): string {
  return choice.form === 'shields' ? shieldsAddress(choice) : badgeAddress(choice);
}

function isInSentence({ form, view }: SnippetChoice): boolean {
  return form === 'element' && view === 'summary';
}

/** @param isParagraph Whether the element needs a paragraph. Block themes of WordPress do not align a line outside of one. */
function html(choice: SnippetChoice, isParagraph = false): string {
  const text = htmlText(altText(choice));
  const link = (content: string) => `<a href="${htmlText(reportAddress(choice))}">${content}</a>`;
  // The height reserves space, so that the page does not move when the image arrives.
  const imageHeight = choice.style === 'for-the-badge' ? 28 : 20;
  const picture = link(`<img src="${htmlText(pictureAddress(choice))}" alt="${text}" height="${imageHeight}">`);
  switch (choice.form) {
    case 'link':
      return link(text);
    case 'iframe': {
      const { width, height } = frameSize(choice);
      return `<iframe src="${htmlText(embedAddress(choice))}" title="${text}" width="${width}" height="${height}" loading="lazy" style="border:0;max-width:100%"></iframe>`;
    }
    case 'element': {
      const attributes = elementAttributes(choice).map(([name, value]) => ` ${name}="${htmlText(value)}"`);
      const script = `<script type="module" src="${htmlText(scriptAddress(choice))}"></script>`;
      const element = `<sync-status${attributes.join('')}>\n  ${picture}\n</sync-status>`;
      return `${script}\n${isParagraph ? `<p>${element}</p>` : element}`;
    }
    default:
      return picture;
  }
}

/** A step is about what the owner still has to do, so only the owner sees it. */
export function elementAttributes(choice: SnippetChoice): (readonly [name: string, value: string])[] {
  const { orcid, view, step, audience } = choice;
  const all: Parameter[] = [
    ['orcid', orcid],
    unlessDefault('view', view, DEFAULTS.view),
    view === 'step' ? ['step', step] : null,
    unlessDefault('for', view === 'step' ? 'owner' : audience, DEFAULTS.audience),
    ...selection(choice),
  ];
  return all.filter((each) => each !== null);
}

function latex(choice: SnippetChoice): string {
  const text = altText(choice);
  const engine = '% The label has characters that pdfLaTeX lacks: use LuaLaTeX or XeLaTeX, and a font that has them.\n';
  const preamble = `${isForPdflatex(text) ? '' : engine}% In the preamble: \\usepackage{hyperref}`;
  return `${preamble}\n\\href{${latexAddress(reportAddress(choice))}}{${latexText(text)}}`;
}

interface Markup {
  picture: (address: string, to: string, text: string) => string;
  link: (to: string, text: string) => string;
}

const MARKUPS: Record<'markdown' | 'restructuredtext' | 'asciidoc' | 'org', Markup> = {
  markdown: {
    picture: (address, to, text) => `[![${markdownText(text)}](${address})](${to})`,
    link: (to, text) => `[${markdownText(text)}](${to})`,
  },
  restructuredtext: {
    // Docutils reads the options of a directive literally, so nothing is escaped in them.
    picture: (address, to, text) => `.. image:: ${address}\n   :target: ${to}\n   :alt: ${text}`,
    link: (to, text) => `\`${restructuredText(text)} <${to}>\`__`,
  },
  asciidoc: {
    picture: (address, to, text) => `image:${address}[alt="${asciidocText(text)}",link="${asciidocAddress(to)}"]`,
    link: (to, text) => `link:${asciidocAddress(to)}[${asciidocText(text)}]`,
  },
  org: {
    // Org shows an address as an image only if it ends with an image's extension. The fragment is not sent.
    picture: (address, to, text) =>
      `#+ATTR_HTML: :alt ${orgAttribute(text)}\n[[${to}][${address.endsWith('.svg') ? address : `${address}#.svg`}]]`,
    link: (to, text) => `[[${to}][${orgText(text)}]]`,
  },
};
