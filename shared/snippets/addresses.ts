/** The addresses in a snippet. All are canonical, because some image proxies follow no redirects. */
import type { Selection } from '../items/selection.ts';
import { DEFAULTS, type SnippetChoice, tidyLabel } from './choice.ts';

export function reportAddress(choice: SnippetChoice): string {
  return `${choice.host}/report/${choice.orcid}${query(selection(choice))}`;
}

export function badgeAddress(choice: SnippetChoice): string {
  const { style, label, count } = look(choice);
  return `${choice.host}/badge/${choice.orcid}.svg${query([style, label, count, ...selection(choice)])}`;
}

/** The style is a parameter for Shields only, because Shields draws the badge. */
export function shieldsAddress(choice: SnippetChoice): string {
  const { style, label, count } = look(choice);
  const data = `${choice.host}/badge/${choice.orcid}.json${query([label, count, ...selection(choice)])}`;
  return `https://img.shields.io/endpoint${query([['url', data], style])}`;
}

export function embedAddress(choice: SnippetChoice): string {
  const { audience, theme } = choice;
  const own = [unlessDefault('for', audience, DEFAULTS.audience), unlessDefault('theme', theme, DEFAULTS.theme)];
  return `${choice.host}/embed/${choice.orcid}${query([...own, ...selection(choice)])}`;
}

export function scriptAddress({ host }: Pick<SnippetChoice, 'host'>): string {
  return `${host}/widget/v1.js`;
}

/** A name and a value, or null if the value is the default. */
export type Parameter = readonly [name: string, value: string] | null;

export function unlessDefault(name: string, value: string, usual: string): Parameter {
  return value === usual ? null : [name, value];
}

function look({ style, label, count, form }: SnippetChoice): Record<'style' | 'label' | 'count', Parameter> {
  return {
    style: unlessDefault('style', style, DEFAULTS.style),
    label: unlessDefault('label', tidyLabel(label), DEFAULTS.label),
    // The badge that an element falls back to counts as the element does.
    count: form === 'element' ? null : unlessDefault('count', count, DEFAULTS.count),
  };
}

export function selection({ scope, prefix }: Selection): Parameter[] {
  return [unlessDefault('scope', scope, DEFAULTS.scope), prefix ? ['prefix', prefix] : null];
}

function query(parameters: Parameter[]): string {
  const stated = parameters.filter((each) => each !== null);
  return stated.length > 0 ? `?${stated.map(([name, value]) => `${name}=${encoded(value)}`).join('&')}` : '';
}

/** Also encodes characters that end an address in Markdown, or that AsciiDoc reads as markup or as a dash. */
function encoded(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*_~]|-(?=-)|\.(?=\.)/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
