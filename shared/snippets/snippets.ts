/** Writes the snippet for a choice. */
import { EMBED_SIZE } from '../api/embed-size.ts';
import {
  altText,
  badgeAddress,
  embedAddress,
  reportAddress,
  type SnippetChoice,
  type SnippetForm,
  type SnippetLanguage,
  scriptAddress,
  selection,
  shieldsAddress,
} from './choice.ts';
import { noteOn, possibleForm } from './notes.ts';
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

export interface Snippet {
  code: string;
  /** The chosen form, or the one that replaces it because the language cannot contain it. */
  form: SnippetForm;
  /** What to know before pasting. */
  note: string | null;
}

export function snippet(choice: SnippetChoice, language: SnippetLanguage): Snippet {
  const form = possibleForm(choice.form, language);
  return { code: write(choice, form, language), form, note: noteOn(choice.form, language) };
}

function write(choice: SnippetChoice, form: SnippetForm, language: SnippetLanguage): string {
  switch (language) {
    case 'html':
    case 'libguides':
      return html(choice, form);
    case 'wordpress':
      return `<!-- wp:html -->\n${html(choice, form, form === 'element' && isInSentence(choice))}\n<!-- /wp:html -->`;
    case 'latex':
      return latex(choice);
    default: {
      const { picture, link } = MARKUPS[language];
      const [to, text] = [reportAddress(choice), altText(choice)];
      return form === 'link' ? link(to, text) : picture(pictureAddress(choice, form), to, text);
    }
  }
}

function pictureAddress(choice: SnippetChoice, form: SnippetForm): string {
  return form === 'shields' ? shieldsAddress(choice) : badgeAddress(choice);
}

function isInSentence({ view = 'summary' }: SnippetChoice): boolean {
  return view === 'summary';
}

/** @param isParagraph Whether the element needs a paragraph. Block themes of WordPress do not align a line outside of one. */
function html(choice: SnippetChoice, form: SnippetForm, isParagraph = false): string {
  const text = htmlText(altText(choice));
  const link = (content: string) => `<a href="${htmlText(reportAddress(choice))}">${content}</a>`;
  // The height reserves space, so that the page does not move when the image arrives.
  const height = choice.style === 'for-the-badge' ? 28 : 20;
  const picture = link(`<img src="${htmlText(pictureAddress(choice, form))}" alt="${text}" height="${height}">`);
  switch (form) {
    case 'link':
      return link(text);
    case 'iframe':
      return `<iframe src="${htmlText(embedAddress(choice))}" title="${text}" width="${EMBED_SIZE.width}" height="${EMBED_SIZE.height}" loading="lazy" style="border:0;max-width:100%"></iframe>`;
    case 'element': {
      const { orcid, view = 'summary', isForOwner = false } = choice;
      const attributes = [
        ['orcid', orcid] as const,
        view === 'summary' ? null : (['view', view] as const),
        isForOwner ? (['for', 'owner'] as const) : null,
        ...selection(choice),
      ]
        .map((each) => (each ? ` ${each[0]}="${htmlText(each[1])}"` : ''))
        .join('');
      const script = `<script type="module" src="${htmlText(scriptAddress(choice))}"></script>`;
      const element = `<sync-status${attributes}>\n  ${picture}\n</sync-status>`;
      return `${script}\n${isParagraph ? `<p>${element}</p>` : element}`;
    }
    default:
      return picture;
  }
}

/** LaTeX cannot show an SVG from the web, so this is a link. A comment in the snippet explains how to show the badge. */
function latex(choice: SnippetChoice): string {
  const text = altText(choice);
  const link = `\\href{${latexAddress(reportAddress(choice))}}{${latexText(text)}}`;
  const engine = '% The label has characters that pdfLaTeX lacks: use LuaLaTeX or XeLaTeX, and a font that has them.\n';
  const preamble = `${isForPdflatex(text) ? '' : engine}% In the preamble: \\usepackage{hyperref}`;
  if (choice.form === 'link') return `${preamble}\n${link}`;
  const badge = `% The badge is an SVG: convert it to PDF to show it with \\includegraphics.\n% ${badgeAddress(choice)}`;
  return `${preamble}\n${badge}\n${link}`;
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
