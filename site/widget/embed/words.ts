/** The names that the form has for each choice. */

import type { Scope } from '../../../shared/items/selection.ts';
import { STEP_TITLES } from '../../../shared/report/step-words.ts';
import type { SnippetForm, SnippetLanguage, SnippetStyle, SnippetTheme, SnippetView } from '../../../shared/snippets/choice.ts';
import { STEPS, type Step } from '../../../shared/verdicts/step.ts';

export const KINDS: Record<SnippetForm, { name: string; hint: string }> = {
  badge: { name: 'Badge', hint: 'A small image that links to the report.' },
  shields: { name: 'Badge from Shields.io', hint: 'Matches other Shields badges, but visitors’ browsers contact Shields.io.' },
  element: { name: 'Web component', hint: 'One line in your page’s font, a card or the whole report. It needs JavaScript.' },
  iframe: { name: 'Frame (iframe)', hint: 'A small page inside yours. It needs no JavaScript.' },
  link: { name: 'Link', hint: 'Only words. It adds nothing to your page.' },
};

/** For the sentence about what somebody gets instead of what they chose. */
export const KINDS_IN_SENTENCE: Record<SnippetForm, string> = {
  badge: 'badge',
  shields: 'badge from Shields.io',
  element: 'web component',
  iframe: 'frame',
  link: 'link',
};

export const FORMATS: Record<SnippetLanguage, string> = {
  html: 'HTML',
  wordpress: 'WordPress block, for the code editor',
  markdown: 'Markdown',
  restructuredtext: 'reStructuredText',
  asciidoc: 'AsciiDoc',
  org: 'Org',
  latex: 'LaTeX',
  address: 'Only the address',
};

export const VIEW_NAMES: Record<SnippetView, string> = {
  summary: 'One line, for a sentence',
  card: 'A card',
  full: 'The whole report',
  step: 'One step of the guide, for a page that only you see',
};

export const STEP_NAMES = Object.fromEntries(STEPS.map((step, at) => [step, `${at + 1}. ${STEP_TITLES[step]}`])) as Record<
  Step,
  string
>;

export const STYLE_NAMES: Record<SnippetStyle, string> = {
  flat: 'Flat',
  'flat-square': 'Flat, with square corners',
  'for-the-badge': 'Large, in capitals',
};

export const THEME_NAMES: Record<SnippetTheme, string> = {
  auto: 'As your page or the visitor’s device',
  light: 'Always light',
  dark: 'Always dark',
};

export const SCOPE_NAMES: Record<Scope, string> = {
  figshare: 'Items on Figshare',
  datacite: 'Everything DataCite lists under this iD',
};
