/**
 * Finds the number of an item in the address of its page on Figshare, or on the portal of an institution.
 *
 * The usual address is `/articles/<type>/<slug>/<number>[/<version>]`. People also write it without the type, without the slug (which
 * is made from the title) or without both, and the slug itself can be a number. Where an address could belong to more than one item,
 * we do not guess.
 */
import { ITEM_TYPES } from './figshare-address.ts';
import { withoutInvisible } from './invisible.ts';
import { unescaped } from './percent-escapes.ts';

/** A host that is Figshare's by its name: `figshare.com`, `salford.figshare.com`, `figshare.le.ac.uk`. */
const FIGSHARE_HOST = /(?:^|\.)figshare\./;
const WITHOUT_SCHEME = /^(?:[a-z\d-]+\.)+[a-z]{2,}\//i;
/** `api.figshare.com/v2/articles/123` */
const API_PATH = /^\/v2\//;
/** A number, and what a sentence or a link can leave behind it. */
const NUMBER = /^(\d+)(?:[&;,)\]}>"'”’»].*|[.:!]*)$/s;
/** A number with at most three digits can be a version, and one with at least five must be an item. Four digits could be either. */
const MAX_VERSION_DIGITS = 3;
const MIN_ITEM_DIGITS = 5;

/** @returns The item's number, `ambiguous` if it could be another item's, or null for an address of anything else. */
export function figshareItem(address: string): number | 'ambiguous' | null {
  const page = pageOf(address);
  if (page?.kind !== 'articles') return null;
  const place = placeOfNumber(page);
  return typeof place === 'number' ? positive(page.places[place]) : place;
}

/** @returns The version at the end of the address of an item or a collection; null if it has none, or we cannot tell. */
export function figshareVersion(address: string): number | null {
  const page = pageOf(address);
  const place = page && placeOfNumber(page);
  return typeof place === 'number' ? positive(page?.places[place + 1]) : null;
}

/** Whether this is the page of a collection, which has its own DOI and is not an item. */
export function isFigshareCollection(address: string): boolean {
  const page = pageOf(address);
  return page?.kind === 'collections' && page.places.some(isNumber);
}

/** Which of the places has the number: the first or the second. */
type Place = 0 | 1 | 'ambiguous' | null;

function placeOfNumber({ isTyped, isOnFigshare, places }: Page): Place {
  const [first = '', second = '', third = ''] = places;
  if (isTyped || !isNumber(first)) return behindSlug(first, second, third);
  if (isOnFigshare) return withoutType(first, second, third);
  // Newspapers and journals also number their articles.
  return places.every(isNumber) ? 'ambiguous' : null;
}

/** The place of the number is known, unless the slug was left out. */
function behindSlug(slug: string, number: string, version: string): Place {
  if (!isNumber(number)) return null;
  if (isNumber(version)) return isVersion(version) ? 1 : 'ambiguous';
  return isNumber(slug) && isVersion(number) ? 'ambiguous' : 1;
}

/** The first number can be the slug of an item or the item itself. The second can then be the item or its version. */
function withoutType(first: string, second: string, third: string): Place {
  if (second === '') return 0;
  if (!isNumber(second)) return 'ambiguous';
  const isWhole = isNumber(third) && isVersion(third);
  if (second.length >= MIN_ITEM_DIGITS && (third === '' || isWhole)) return 1;
  return third === '' && isVersion(second) && !isVersion(first) ? 0 : 'ambiguous';
}

function isVersion(number: string): boolean {
  return number.length <= MAX_VERSION_DIGITS;
}

function isNumber(place: string): boolean {
  return /^\d+$/.test(place);
}

/** Null for a number that is too big to be an item's or a version's. */
function positive(place: string | undefined): number | null {
  const number = place && isNumber(place) ? Number(place) : 0;
  return Number.isSafeInteger(number) && number > 0 ? number : null;
}

interface Page {
  kind: string;
  isOnFigshare: boolean;
  isTyped: boolean;
  /** The parts of the path, without kind and type. */
  places: string[];
}

/** Also accepts an address without its scheme, as people type it. */
function pageOf(address: string): Page | null {
  const url = WITHOUT_SCHEME.test(address) ? `https://${address}` : address;
  if (!URL.canParse(url)) return null;
  const { protocol, hostname, pathname } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  const [kind = '', ...places] = pathname.replace(API_PATH, '/').split('/').filter(Boolean).map(plain);
  // In `/articles/dataset/123`, the type takes the place of the slug.
  const isTyped = places.length > 2 && ITEM_TYPES.has((places[0] ?? '').toLowerCase());
  return { kind: kind.toLowerCase(), isOnFigshare: FIGSHARE_HOST.test(hostname), isTyped, places: places.slice(isTyped ? 1 : 0) };
}

function plain(place: string): string {
  const text = withoutInvisible(unescaped(place)).trim();
  return NUMBER.exec(text)?.[1] ?? text;
}
