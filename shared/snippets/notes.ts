/** Which form each language can contain, and what to know before pasting the snippet. */
import type { SnippetForm, SnippetLanguage } from './choice.ts';

const STRIPPED = 'Most places that show this format remove scripts and frames, so you get the badge instead.';
const NO_SVG =
  'LaTeX can’t show an SVG image from the web, so you get a link instead, which needs the package hyperref. You could convert the badge to PDF, but it would then no longer change.';

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
        ? 'Paste it into the code editor. WordPress removes scripts and frames unless you are allowed to post unfiltered HTML. If it does, choose the badge.'
        : 'Paste it into the code editor. In a “Custom HTML” block, leave out the two comments.';
    case 'libguides':
      return isActive(form)
        ? 'Add it as “Media / Widget”, because the rich text editor removes scripts and frames.'
        : 'Open the source view of a rich text box, and paste it there.';
    case 'latex':
      return form === 'link' ? 'The link needs the package hyperref.' : NO_SVG;
    default:
      return isActive(form) ? STRIPPED : null;
  }
}
