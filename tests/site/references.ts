/** What a page refers to, apart by what a browser does with it. */
import type { Element } from './built.ts';

/** Where a click leads. */
export function links(page: Element[]): string[] {
  return page.filter(({ name }) => name === 'a' || name === 'area').flatMap(({ attributes }) => attributes.get('href') ?? []);
}

/** Attributes that make a browser ask for something, on whatever element they stand. */
const LOADING = [
  'src',
  'srcset',
  'imagesrcset',
  'poster',
  'data',
  'background',
  'action',
  'formaction',
  'ping',
  'manifest',
  'xlink:href',
];
/** Kinds of `<link>` that only say something. */
const SAYING = /\b(canonical|sitemap|alternate|license|author|help|next|prev|me)\b/;

/** What is asked for without a click, or told where one went. */
export function loads(page: Element[]): string[] {
  return page.flatMap(({ name, attributes, text }) => [
    ...LOADING.flatMap((attribute) => addresses(attribute, attributes.get(attribute))),
    ...(name === 'link' && !SAYING.test(attributes.get('rel') ?? '') ? addresses('href', attributes.get('href')) : []),
    ...(['use', 'image', 'feImage'].includes(name) ? addresses('href', attributes.get('href')) : []),
    ...(name === 'style' ? inStyles(text) : []),
    ...inStyles(attributes.get('style') ?? ''),
  ]);
}

function addresses(attribute: string, value: string | undefined): string[] {
  if (value === undefined) return [];
  if (!attribute.endsWith('srcset')) return [value];
  return value.split(',').flatMap((candidate) => candidate.trim().split(/\s+/).slice(0, 1));
}

/** What a style sheet asks for. */
export function inStyles(css: string): string[] {
  const found = css.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)'"\s]*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')/g);
  return [...found].map((match) => match.slice(1).find((address) => address !== undefined) ?? '');
}
