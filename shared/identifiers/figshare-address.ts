/**
 * Recognises Figshare's DOIs and pages. Institutions use their own DOI prefixes, so a prefix alone is not enough.
 *
 * @see https://support.figshare.com/support/solutions/articles/6000272246
 */
import { type Doi, numberStart } from './doi.ts';
import { MAX_URL_LENGTH } from './http-url.ts';

/** Whether the DOI looks like `10.6084/m9.figshare.123`, with any prefix. */
export function hasFigshareSuffix(doi: Doi): boolean {
  return doi.includes('m9.figshare.');
}

/** Figshare's DOIs of collections end in `.c.` and a number: `10.6084/m9.figshare.c.123`. */
export function isCollectionDoi(base: Doi): boolean {
  const number = numberStart(base);
  return number < base.length && base.endsWith('.c.', number);
}

/** Whether this is a repository account at DataCite that Figshare runs itself, such as `figshare.ars`. */
export function isFigshareClient(client: string | null): boolean {
  return client?.startsWith('figshare.') ?? false;
}

/** As they are written in an address. */
export const ITEM_TYPES: ReadonlySet<string> = new Set([
  'book',
  'chapter',
  'code',
  'composition',
  'conference_contribution',
  'data_management_plan',
  'dataset',
  'educational_resource',
  'event',
  'figure',
  'fileset',
  'funding',
  'journal_contribution',
  'media',
  'metadata',
  'model',
  'monograph',
  'online_resource',
  'paper',
  'peer_review',
  'performance',
  'physical_object',
  'poster',
  'preprint',
  'presentation',
  'report',
  'service',
  'software',
  'standard',
  'thesis',
  'workflow',
]);
/** A slug is made from the title, so it can be a number. Without a type in front of it, we could not tell it from an item's number. */
const PORTAL_PATH = new RegExp(
  `^/(?:articles|collections)/(?:(?:${[...ITEM_TYPES].join('|')})/[^/]+|(?!\\d+/)[^/]+)/\\d+(?:/\\d+)?/?$`,
  'i',
);

/** A link through a resolver, as nearly every record has it. It is never a portal's page, and this is faster than parsing it. */
const RESOLVER_LINK = /^https?:\/\/(?:(?:dx\.)?doi\.org|hdl\.handle\.net)\/\d(?:\.?[\w()-]|\/(?!\.))*$/;

/**
 * Whether the address is on figshare.com, on a portal's subdomain of it, or on a portal's own host with one of Figshare's paths:
 * `/articles/<type>/<slug>/<id>[/<version>]`.
 */
export function isFigsharePage(address: string | null): boolean {
  if (!address?.includes(':') || address.length > MAX_URL_LENGTH) return false;
  if (RESOLVER_LINK.test(address) || !URL.canParse(address)) return false;
  const { hostname, pathname } = new URL(address);
  return hostname === 'figshare.com' || hostname.endsWith('.figshare.com') || PORTAL_PATH.test(pathname);
}

/** DOIs from elsewhere can end in a shorter number. */
const MIN_ITEM_DIGITS = 4;

/**
 * The part that all DOIs of one Figshare portal share: everything before the item's number.
 * `10.17866/rd.salford.7862303` has the stem `10.17866/rd.salford.`.
 *
 * @returns Null if the DOI does not end in a number.
 */
export function portalStem(base: Doi): string | null {
  const number = numberStart(base);
  const followsSeparator = base[number - 1] === '.' || base[number - 1] === '/';
  return followsSeparator && base.length - number >= MIN_ITEM_DIGITS ? base.slice(0, number) : null;
}
