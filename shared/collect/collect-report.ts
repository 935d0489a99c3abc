/** Retrieves everything about one iD from the three services. A service's failure is a value in the result, never thrown. */

import { exampleFetch } from '../examples/example-fetch.ts';
import type { Doi } from '../identifiers/doi.ts';
import type { OrcidId } from '../identifiers/orcid-id.ts';
import { doisToLookUp, pagesToLookUp, prefixesToLookUp } from '../items/match.ts';
import type { Collection, PageState } from '../registers/collection.ts';
import type { Registration, RegistrationResult } from '../registers/registration.ts';
import { isComplete, type SourceName, type SourceResult } from '../registers/source-result.ts';
import { lookUpRegistrations, searchRegistrations } from '../sources/datacite/registrations.ts';
import { fetchAgencies } from '../sources/doi-org/agencies.ts';
import { fetchItem } from '../sources/figshare/item.ts';
import { searchDeposits } from '../sources/figshare/search.ts';
import type { UpstreamAccess, Upstreams } from '../sources/http/upstreams.ts';
import { fetchWorks, type OrcidAnswer } from '../sources/orcid/works.ts';
import { joined, withMergedRegistrations } from './merged-id.ts';

/** One deadline for all requests together, headers and bodies. */
export const DEADLINE_MS = 6000;

export interface CollectOptions {
  upstreams: Upstreams;
  now: Date;
  deadlineMs?: number;
  /** Called once for each service, when it has answered or failed. */
  onAnswer?: OnAnswer;
}

type OnAnswer = (source: SourceName, result: SourceResult<unknown>) => void;

/** @returns Null if ORCID has no record with this iD. */
export async function collect(asked: OrcidId, options: CollectOptions): Promise<Collection | null> {
  const { upstreams, now, deadlineMs = DEADLINE_MS, onAnswer = () => {} } = options;
  const example = exampleFetch(asked, now);
  const access = { ...upstreams, ...(example && { fetch: example }), signal: AbortSignal.timeout(deadlineMs) };
  const first = await firstRound(asked, access, onAnswer);
  const orcid = first.orcid.kind === 'merged' ? first.orcid.into : asked;
  const {
    orcid: answer,
    listing,
    deposits,
  } = orcid === asked ? first : withMerged(await firstRound(orcid, access, onAnswer), first);

  if (answer.kind === 'unknown') return null;
  const { works, record } = answer.kind === 'merged' ? redirectedTwice() : answer;
  const registers = { works, registrations: listing, deposits };
  // A record that we could not read once would not be readable a second time.
  const unreadable = new Set(listing.unreadable);
  const dois = doisToLookUp(registers).filter((doi) => !unreadable.has(doi));
  const [registrations, pages, agencies] = await Promise.all([
    withLookUps(listing, dois, orcid, access),
    isComplete(deposits) ? fetchPages(pagesToLookUp(registers), access) : NO_PAGES,
    fetchAgencies(prefixesToLookUp(dois), access),
  ]);
  return { orcid, asked, example: example !== null, record, works, registrations, deposits, pages, agencies };
}

const NO_PAGES: Collection['pages'] = new Map();

/** Whether Figshare shows these items. An answer that we do not get leaves the item `unknown`. */
async function fetchPages(numbers: readonly number[], access: UpstreamAccess): Promise<Collection['pages']> {
  const pages = await Promise.all(
    numbers.map(async (number): Promise<[number, PageState]> => {
      const item = await fetchItem(number, access);
      if (!item.ok) return [number, 'unknown'];
      return [number, item.entries.length > 0 ? 'public' : 'gone'];
    }),
  );
  return new Map(pages);
}

interface FirstRound {
  orcid: OrcidAnswer;
  listing: SourceResult<Registration>;
  deposits: Collection['deposits'];
}

async function firstRound(id: OrcidId, access: UpstreamAccess, onAnswer: OnAnswer): Promise<FirstRound> {
  const [orcid, listing, deposits] = await Promise.all([
    fetchWorks(id, access).then((answer) => {
      if (answer.kind === 'record') onAnswer('orcid', answer.works);
      return answer;
    }),
    searchRegistrations(id, access).then((result) => {
      onAnswer('datacite', result);
      return result;
    }),
    searchDeposits(id, access).then((result) => {
      onAnswer('figshare', result);
      return result;
    }),
  ]);
  return { orcid, listing, deposits };
}

/** The primary record, with the items that still name the merged iD. */
function withMerged(current: FirstRound, merged: FirstRound): FirstRound {
  return {
    orcid: current.orcid,
    listing: withMergedRegistrations(current.listing, merged.listing),
    deposits: joined(current.deposits, merged.deposits),
  };
}

/** ORCID redirects straight to the primary record. A second redirection is a fault, so we do not follow it. */
function redirectedTwice(): Pick<Collection, 'record' | 'works'> {
  return {
    record: 'unknown',
    works: { ok: false, reason: 'unexpected', entries: [], skipped: 0, malformed: [], unreadable: [], ms: 0 },
  };
}

/** A DOI that the listing lacks may still be registered, without the iD. We do not look it up if the listing itself failed. */
async function withLookUps(
  listing: SourceResult<Registration>,
  dois: readonly Doi[],
  id: OrcidId,
  access: UpstreamAccess,
): Promise<RegistrationResult> {
  const listed = isComplete(listing);
  if (!listing.ok || dois.length === 0) return { ...listing, entries: uniqueByDoi(listing.entries), listed, lookedUp: new Set() };
  const named = await lookUpRegistrations(dois, id, access);
  const both = {
    entries: uniqueByDoi([...listing.entries, ...named.entries]),
    skipped: listing.skipped + named.skipped,
    malformed: [...listing.malformed, ...named.malformed],
    unreadable: [...listing.unreadable, ...named.unreadable],
    ms: listing.ms + named.ms,
    listed,
    lookedUp: named.lookedUp,
  };
  return named.ok
    ? { ...both, ok: true, complete: listing.complete && named.complete }
    : { ...both, ok: false, reason: named.reason };
}

/** DataCite lists a DOI twice if it names the iD both as creator and as contributor. */
function uniqueByDoi(registrations: Registration[]): Registration[] {
  const byDoi = new Map<Doi, Registration>();
  for (const each of registrations) byDoi.set(each.doi, each);
  return byDoi.size === registrations.length ? registrations : [...byDoi.values()];
}
