/** The choices for a snippet, and the addresses they lead to. All are canonical, because some image proxies follow no redirects. */
import type { OrcidId } from '../identifiers/orcid-id.ts';
import type { Selection } from '../items/selection.ts';

export const FORMS = ['badge', 'shields', 'element', 'iframe', 'link'] as const;
export type SnippetForm = (typeof FORMS)[number];

export const LANGUAGES = ['html', 'markdown', 'restructuredtext', 'asciidoc', 'org', 'latex', 'wordpress', 'libguides'] as const;
export type SnippetLanguage = (typeof LANGUAGES)[number];

export const STYLES = ['flat', 'flat-square', 'for-the-badge'] as const;
export type SnippetStyle = (typeof STYLES)[number];

/** The views of the element that a snippet offers. One step of the guide is only for pages about that step. */
export const ELEMENT_VIEWS = ['summary', 'card', 'full'] as const;
export type ElementView = (typeof ELEMENT_VIEWS)[number];

export interface SnippetChoice extends Selection {
  /** The origin of the service, such as `https://sync-status.example`. */
  host: string;
  orcid: OrcidId;
  form: SnippetForm;
  style: SnippetStyle;
  label: string;
  /** Of the element; `summary` by default. */
  view?: ElementView;
  /** Whether the element shows what to do next. By default, it shows visitors only the state. */
  isForOwner?: boolean;
}

/** The defaults of our routes. Addresses leave them out. */
export const DEFAULTS = { style: 'flat', label: 'ORCID sync', scope: 'figshare', prefix: null } as const;

export const MAX_LABEL_CHARACTERS = 100;

/** @returns The label as the badge shows it: one line, without characters that change the direction of the text, and cut if it is too long. */
export function tidyLabel(label: string): string {
  const line = label.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ').replace(/[\p{Cs}\u202a-\u202e\u2066-\u2069]/gu, '');
  return [...line.trim()].slice(0, MAX_LABEL_CHARACTERS).join('').trim();
}

/** The alternative text of the badge, which is also the text of the link and the title of the frame. */
export function altText({ label, orcid }: SnippetChoice): string {
  return `${tidyLabel(label) || 'Status'} for ORCID iD ${orcid}`;
}

export function reportAddress(choice: SnippetChoice): string {
  return `${choice.host}/report/${choice.orcid}${query(selection(choice))}`;
}

export function badgeAddress(choice: SnippetChoice): string {
  return `${choice.host}/badge/${choice.orcid}.svg${query([...look(choice), ...selection(choice)])}`;
}

/** The style is a parameter for Shields only, because Shields draws the badge. */
export function shieldsAddress(choice: SnippetChoice): string {
  const [style, label] = look(choice);
  const data = `${choice.host}/badge/${choice.orcid}.json${query([label, ...selection(choice)])}`;
  return `https://img.shields.io/endpoint${query([['url', data], style])}`;
}

export function embedAddress(choice: SnippetChoice): string {
  return `${choice.host}/embed/${choice.orcid}${query(selection(choice))}`;
}

export function scriptAddress({ host }: SnippetChoice): string {
  return `${host}/widget/v1.js`;
}

/** A name and a value, or null if the value is the default. */
type Parameter = readonly [name: string, value: string] | null | undefined;

/** @returns Always the style and the label, in this order. */
function look({ style, label }: SnippetChoice): [Parameter, Parameter] {
  const text = tidyLabel(label);
  return [style === DEFAULTS.style ? null : ['style', style], text === DEFAULTS.label ? null : ['label', text]];
}

export function selection({ scope, prefix }: Selection): Parameter[] {
  return [scope === DEFAULTS.scope ? null : ['scope', scope], prefix ? ['prefix', prefix] : null];
}

function query(parameters: Parameter[]): string {
  const stated = parameters.filter((each) => each !== null && each !== undefined);
  return stated.length > 0 ? `?${stated.map(([name, value]) => `${name}=${encoded(value)}`).join('&')}` : '';
}

/** Also encodes characters that end an address in Markdown, or that AsciiDoc reads as markup or as a dash. */
function encoded(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*_~]|-(?=-)|\.(?=\.)/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
