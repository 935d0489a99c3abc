/**
 * Telling Figshare's DOIs from others. Institutions have their own prefixes, so the prefix alone says nothing.
 *
 * @see https://support.figshare.com/support/solutions/articles/6000272246
 */
import { type Doi, numberStart } from './doi.ts';
import { MAX_ADDRESS } from './http-url.ts';

/** `10.6084/m9.figshare.123`, on any prefix. */
export function hasFigshareSuffix(doi: Doi): boolean {
  return doi.includes('m9.figshare.');
}

/** A repository account at DataCite that Figshare runs itself: `figshare.ars`. */
export function isFigshareClient(client: string | null): boolean {
  return client?.startsWith('figshare.') ?? false;
}

const TYPES =
  'book|chapter|code|composition|conference_contribution|data_management_plan|dataset|educational_resource|event|figure|fileset|' +
  'funding|journal_contribution|media|metadata|model|monograph|online_resource|paper|peer_review|performance|physical_object|' +
  'poster|preprint|presentation|report|service|software|standard|thesis|workflow';
const PORTAL_PATH = new RegExp(`^/(?:articles|collections)/(?:(?:${TYPES})/)?[^/]*[^/\\d][^/]*/(\\d+)(?:/\\d+)?/?$`, 'i');

/** The resolvers, as nearly every record writes them: no page of a portal. */
const OTHER_PAGE = /^https?:\/\/(?:(?:dx\.)?doi\.org|hdl\.handle\.net)\/\d(?:\.?[\w()-]|\/(?!\.))*$/;

/** figshare.com, a portal below it, or a portal on its own host with Figshare's paths: `/articles/<type>/<slug>/<id>[/<version>]`. */
export function isFigsharePage(address: string | null): boolean {
  if (!address?.includes(':') || address.length > MAX_ADDRESS) return false;
  if (OTHER_PAGE.test(address) || !URL.canParse(address)) return false;
  const { hostname, pathname } = new URL(address);
  if (hostname === 'figshare.com' || hostname.endsWith('.figshare.com')) return true;
  return PORTAL_PATH.test(pathname);
}

/** @returns Figshare's number of the item that has this page, on any portal; null for any other address. */
export function figshareItem(address: string): number | null {
  if (!URL.canParse(address)) return null;
  const { protocol, pathname } = new URL(address);
  if (!/^https?:$/.test(protocol) || isCollectionPath(pathname)) return null;
  const number = Number(PORTAL_PATH.exec(pathname)?.[1]);
  return Number.isSafeInteger(number) && number > 0 ? number : null;
}

/** The page of a collection, which has a DOI of its own, and is no item. */
export function isFigshareCollection(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { pathname } = new URL(address);
  return isCollectionPath(pathname) && PORTAL_PATH.test(pathname);
}

function isCollectionPath(pathname: string): boolean {
  return pathname.toLowerCase().startsWith('/collections/');
}

/** What an item's number has at least. */
const PORTAL_DIGITS = 4;

/**
 * What the DOIs of one Figshare portal have in common: everything before the item's number.
 * `10.17866/rd.salford.7862303` has the stem `10.17866/rd.salford.`. Null where there is no number.
 */
export function portalStem(base: Doi): string | null {
  const number = numberStart(base);
  const isBehindStop = base[number - 1] === '.' || base[number - 1] === '/';
  return isBehindStop && base.length - number >= PORTAL_DIGITS ? base.slice(0, number) : null;
}
