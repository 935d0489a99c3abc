/** Finds the addresses in a page: those it links to, and those it loads. */
import type { Element } from './built.ts';

/** The addresses to which a click leads. */
export function links(page: Element[]): string[] {
  return page.filter(({ name }) => name === 'a' || name === 'area').flatMap(({ attributes }) => attributes.get('href') ?? []);
}

/** Attributes that make a browser send a request, on any element. */
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
/** Kinds of `<link>` that load nothing. */
const NOT_LOADING = /\b(canonical|sitemap|alternate|license|author|help|next|prev|me)\b/;

/** The addresses that a browser requests without a click, or informs of a click. */
export function loads(page: Element[]): string[] {
  return page.flatMap(({ name, attributes, text }) => [
    ...LOADING.flatMap((attribute) => addresses(attribute, attributes.get(attribute))),
    ...(name === 'link' && !NOT_LOADING.test(attributes.get('rel') ?? '') ? addresses('href', attributes.get('href')) : []),
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

/** The addresses that a style sheet loads. */
export function inStyles(css: string): string[] {
  const found = css.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)'"\s]*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')/g);
  return [...found].map((match) => match.slice(1).find((address) => address !== undefined) ?? '');
}
