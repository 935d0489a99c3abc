/** Which form each language can contain, and what to know before pasting the snippet. */
import type { SnippetForm, SnippetLanguage } from './choice.ts';

const STRIPPED = 'Most places that show this language take scripts and frames out, so this is the badge.';
const NO_SVG =
  'LaTeX cannot show an SVG from the web, so this is a link, for the package hyperref. A converted copy of the badge would not change any more.';

/** Whether the form needs a script or a frame, which many pages forbid. */
function isActive(form: SnippetForm): boolean {
  return form === 'element' || form === 'iframe';
}

/** @returns The chosen form, or the best one that the language can contain. */
export function possibleForm(form: SnippetForm, language: SnippetLanguage): SnippetForm {
  if (language === 'latex') return 'link';
  const isHtml = language === 'html' || language === 'wordpress' || language === 'libguides';
  return isActive(form) && !isHtml ? 'badge' : form;
}

export function noteOn(form: SnippetForm, language: SnippetLanguage): string | null {
  switch (language) {
    case 'html':
      return null;
    case 'wordpress':
      return isActive(form)
        ? 'Paste it into the code editor. WordPress keeps scripts and frames only from people who may post unfiltered HTML; otherwise choose the badge.'
        : 'Paste it into the code editor. In a block “Custom HTML”, leave out the two comments.';
    case 'libguides':
      return isActive(form)
        ? 'Add it as “Media / Widget”: the rich text editor takes scripts and frames out.'
        : 'Open the source view of a rich text box and paste it there.';
    case 'latex':
      return form === 'link' ? 'The link needs the package hyperref.' : NO_SVG;
    default:
      return isActive(form) ? STRIPPED : null;
  }
}
