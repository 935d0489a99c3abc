/** Where people paste a snippet: what works there, why something else does not, and how to paste it. */
import { FORMS, type SnippetForm, type SnippetLanguage } from './choice.ts';

export const PLACES = ['website', 'cms', 'wordpress', 'libguides', 'readme', 'slides', 'email'] as const;
export type Place = (typeof PLACES)[number];

interface PlaceFacts {
  name: string;
  /** The forms that work there, the best first. */
  forms: readonly SnippetForm[];
  /** The formats that people write there, the usual one first. */
  languages: readonly SnippetLanguage[];
  /** Why some forms are left out, or need something. Empty if everything works. */
  why: string;
}

const MARKUPS = ['markdown', 'restructuredtext', 'asciidoc', 'org'] as const;

export const PLACE_FACTS: Record<Place, PlaceFacts> = {
  website: { name: 'Your own website', forms: FORMS, languages: ['html', ...MARKUPS], why: '' },
  cms: {
    name: 'Staff page or CMS',
    forms: ['badge', 'shields', 'iframe', 'link'],
    languages: ['html'],
    why: 'Many content management systems (CMS) remove scripts, so you get a badge, a frame or a link.',
  },
  wordpress: {
    name: 'WordPress',
    forms: FORMS,
    languages: ['html', 'wordpress'],
    why: 'WordPress removes scripts and frames unless your account may post unfiltered HTML. A badge or a link usually stays.',
  },
  libguides: {
    name: 'LibGuides',
    forms: FORMS,
    languages: ['html'],
    why: 'The rich text editor can remove scripts and frames. A “Media / Widget” keeps them.',
  },
  readme: {
    name: 'GitHub README',
    forms: ['badge', 'shields', 'link'],
    languages: MARKUPS,
    why: 'GitHub and similar sites remove scripts and frames from a README, so you get a badge or a link.',
  },
  slides: {
    name: 'Slides, PDF, LaTeX',
    forms: ['link'],
    languages: ['address', 'latex'],
    why: 'An image in a file doesn’t update, so you get a link to the report.',
  },
  email: {
    name: 'Email signature',
    forms: ['link'],
    languages: ['address', 'html'],
    why: 'Many mail programs don’t show SVG images, and many block images from the web. So you get a link to the report.',
  },
};

const STRIPPED = 'Most places that show this format remove scripts and frames, so you get a badge or a link.';

/** What somebody chose. The place decides what they have not chosen, or what does not work there. */
export interface Wish {
  place: Place;
  form: SnippetForm | null;
  language: SnippetLanguage | null;
}

export interface Offer {
  forms: readonly SnippetForm[];
  languages: readonly SnippetLanguage[];
  form: SnippetForm;
  language: SnippetLanguage;
  /** Why not every form is offered, or what some need. Empty if everything works. */
  why: string;
}

export function offer({ place, form: wanted, language: written }: Wish): Offer {
  const { forms: possible, languages, why } = PLACE_FACTS[place];
  const language = chosenOf(languages, written);
  const forms = possible.filter((each) => canContain(language, each));
  const isStripped = forms.length < possible.length;
  return { forms, languages, language, form: chosenOf(forms, wanted), why: isStripped ? STRIPPED : why };
}

/** Whether a snippet in this format can have this form. */
export function canContain(language: SnippetLanguage, form: SnippetForm): boolean {
  if (language === 'latex' || language === 'address') return form === 'link';
  return isInHtml(language) || !isActive(form);
}

/** What to know before pasting the snippet. */
export function howToPaste(place: Place, { form, language }: Pick<Offer, 'form' | 'language'>): string | null {
  if (language === 'latex') return 'The link needs the package hyperref.';
  switch (place) {
    case 'wordpress': {
      const where = language === 'html' ? 'Add a “Custom HTML” block, and paste it there.' : 'Paste it into the code editor.';
      return isActive(form) ? `${where} If WordPress removes it, choose the badge.` : where;
    }
    case 'libguides':
      return isActive(form) ? 'Add it as “Media / Widget”.' : 'Open the source view of a rich text box, and paste it there.';
    case 'cms':
      return form === 'iframe' ? 'Some systems remove frames too. If yours does, choose the badge.' : null;
    case 'slides':
    case 'email':
      return language === 'address' ? 'Select a few words, choose to insert a link (often Ctrl+K), and paste the address.' : null;
    default:
      return null;
  }
}

/** Whether the form needs a script or a frame, which many pages forbid. */
function isActive(form: SnippetForm): boolean {
  return form === 'element' || form === 'iframe';
}

function isInHtml(language: SnippetLanguage): boolean {
  return language === 'html' || language === 'wordpress';
}

function chosenOf<Value>(offered: readonly Value[], wanted: Value | null): Value {
  return offered.find((each) => each === wanted) ?? (offered[0] as Value);
}
