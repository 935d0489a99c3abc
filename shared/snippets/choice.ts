/** What people can choose for a snippet, and the defaults, which addresses and tags leave out. */
import type { Audience } from '../api/embed-size.ts';
import type { OrcidId } from '../identifiers/orcid-id.ts';
import type { Selection } from '../items/selection.ts';
import type { BadgeCount } from '../report/badge-state.ts';
import type { Step } from '../verdicts/step.ts';

export const FORMS = ['badge', 'shields', 'element', 'iframe', 'link'] as const;
export type SnippetForm = (typeof FORMS)[number];

export const LANGUAGES = ['html', 'wordpress', 'markdown', 'restructuredtext', 'asciidoc', 'org', 'latex', 'address'] as const;
export type SnippetLanguage = (typeof LANGUAGES)[number];

export const STYLES = ['flat', 'flat-square', 'for-the-badge'] as const;
export type SnippetStyle = (typeof STYLES)[number];

/** How much the element shows. */
export const VIEWS = ['summary', 'card', 'full', 'step'] as const;
export type SnippetView = (typeof VIEWS)[number];

/** The colours of the frame: those of the visitor's device, or always the same. */
export const THEMES = ['auto', 'light', 'dark'] as const;
export type SnippetTheme = (typeof THEMES)[number];

export interface SnippetChoice extends Selection {
  /** The origin of the service, such as `https://sync-status.example`. */
  host: string;
  orcid: OrcidId;
  form: SnippetForm;
  style: SnippetStyle;
  label: string;
  count: BadgeCount;
  view: SnippetView;
  /** The step of the guide that the view `step` shows. */
  step: Step;
  /** Whether an element or a frame also shows the owner what to do next. */
  audience: Audience;
  theme: SnippetTheme;
}

export const DEFAULTS = {
  style: 'flat',
  label: 'ORCID sync',
  count: 'all',
  view: 'summary',
  step: 'record',
  audience: 'visitor',
  theme: 'auto',
  scope: 'figshare',
  prefix: null,
} as const;

export const MAX_LABEL_CHARACTERS = 100;

/** @returns The label as the badge shows it: one line, without characters that change the direction of the text, and cut if it is too long. */
export function tidyLabel(label: string): string {
  const line = label.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ').replace(/[\p{Cs}\u202a-\u202e\u2066-\u2069]/gu, '');
  return [...line.trim()].slice(0, MAX_LABEL_CHARACTERS).join('').trim();
}

/** The alternative text of the badge, which is also the text of the link and the title of the frame. */
export function altText({ label, orcid }: Pick<SnippetChoice, 'label' | 'orcid'>): string {
  return `${tidyLabel(label) || 'Status'} for ORCID iD ${orcid}`;
}
