/** The fields we read from an item on Figshare. The full shape is in `tests/contracts/upstreams/figshare.contract.ts`. */
import { parseDoi } from '../../identifiers/doi.ts';
import { parseHandle } from '../../identifiers/handle.ts';
import { httpUrl } from '../../identifiers/http-url.ts';
import { toInstant } from '../../identifiers/instant.ts';
import { plainTitle } from '../../identifiers/title.ts';
import type { Deposit } from '../../registers/deposit.ts';
import { within } from '../json/containers.ts';
import type { Fields } from '../json/reader.ts';
import { optional, text, textOrNumber } from '../json/scalars.ts';

const NUMERAL = /^\d{1,15}$/;

export class HitDraft {
  id: string | number | null = null;
  title: string | null = null;
  doi: string | null = null;
  handle: string | null = null;
  page: string | null = null;
  published: string | null = null;
  firstPublished: string | null = null;
  type: string | null = null;
}

export const HIT: Fields<HitDraft> = {
  id: textOrNumber('id'),
  title: text('title'),
  doi: text('doi'),
  handle: text('handle'),
  url_public_html: text('page'),
  published_date: text('published'),
  timeline: optional(within({ firstOnline: text('firstPublished') })),
  defined_type_name: text('type'),
};

/**
 * Null for a hit without a number. Depositors can type in a DOI of their own, and some type in a Handle or an address. Such an item
 * has no DOI.
 */
export function toDeposit(hit: HitDraft): Deposit | null {
  const id = numberOf(hit.id);
  if (id === null) return null;
  return {
    id,
    doi: parseDoi(hit.doi),
    handle: hit.handle || parseHandle(hit.doi),
    title: plainTitle(hit.title),
    type: plainTitle(hit.type?.replaceAll('_', ' ')),
    url: httpUrl(hit.page),
    publishedAt: toInstant(hit.published),
    firstPublishedAt: toInstant(hit.firstPublished),
  };
}

function numberOf(id: string | number | null): number | null {
  if (typeof id === 'string') return NUMERAL.test(id) ? Number(id) : null;
  return positive(id);
}

/** A positive whole number, such as an item's or a version's; null for anything else. */
export function positive(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : null;
}
