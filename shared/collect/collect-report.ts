/** Asks the three services about one iD. A service's failure is a value, never a throw. */

import { exampleFetch } from '../examples/example-fetch.ts';
import type { Doi } from '../identifiers/doi.ts';
import type { OrcidId } from '../identifiers/orcid-id.ts';
import { doisToLookUp } from '../items/match.ts';
import type { Collection } from '../registers/collection.ts';
import type { Registration, RegistrationResult } from '../registers/registration.ts';
import { isComplete, type SourceName, type SourceResult } from '../registers/source-result.ts';
import { lookUpRegistrations, searchRegistrations } from '../sources/datacite/registrations.ts';
import { searchDeposits } from '../sources/figshare/search.ts';
import type { UpstreamAccess, Upstreams } from '../sources/http/upstreams.ts';
import { fetchWorks, type OrcidAnswer } from '../sources/orcid/works.ts';

/** For everything together, headers and bodies. */
export const DEADLINE_MS = 6000;

export interface CollectOptions {
  upstreams: Upstreams;
  now: Date;
  deadlineMs?: number;
  /** Told once about each service, as it answers or fails. */
  onAnswer?: OnAnswer;
}

type OnAnswer = (source: SourceName, result: SourceResult<unknown>) => void;

/** @returns What the services have, or null if ORCID does not know the iD. */
export async function collect(asked: OrcidId, options: CollectOptions): Promise<Collection | null> {
  const { upstreams, now, deadlineMs = DEADLINE_MS, onAnswer = () => {} } = options;
  const example = exampleFetch(asked, now);
  const access = { ...upstreams, ...(example && { fetch: example }), signal: AbortSignal.timeout(deadlineMs) };
  const first = await askAll(asked, access, onAnswer);
  const orcid = first.orcid.kind === 'merged' ? first.orcid.into : asked;
  const { orcid: answer, listing, deposits } = orcid === asked ? first : await askAll(orcid, access, onAnswer);

  if (answer.kind === 'unknown') return null;
  const { works, record } = answer.kind === 'merged' ? mergedTwice() : answer;
  const registrations = await withLookUps(listing, doisToLookUp({ works, registrations: listing, deposits }), orcid, access);
  return { orcid, asked, example: example !== null, record, works, registrations, deposits };
}

interface FirstRound {
  orcid: OrcidAnswer;
  listing: SourceResult<Registration>;
  deposits: Collection['deposits'];
}

async function askAll(id: OrcidId, access: UpstreamAccess, onAnswer: OnAnswer): Promise<FirstRound> {
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

/** ORCID leads to the primary record at once; a second hop is a fault of its own, not a road to follow. */
function mergedTwice(): Pick<Collection, 'record' | 'works'> {
  return { record: 'unknown', works: { ok: false, reason: 'unexpected', entries: [], skipped: 0, unreadable: [], ms: 0 } };
}

/** A DOI that DataCite did not list may still be registered, without the iD. Not asked if the list itself failed. */
async function withLookUps(
  listing: SourceResult<Registration>,
  dois: readonly Doi[],
  id: OrcidId,
  access: UpstreamAccess,
): Promise<RegistrationResult> {
  const listed = isComplete(listing);
  if (!listing.ok || dois.length === 0) return { ...listing, entries: distinct(listing.entries), listed, lookedUp: new Set() };
  const named = await lookUpRegistrations(dois, id, access);
  const both = {
    entries: distinct([...listing.entries, ...named.entries]),
    skipped: listing.skipped + named.skipped,
    unreadable: [...listing.unreadable, ...named.unreadable],
    ms: listing.ms + named.ms,
    listed,
    lookedUp: named.lookedUp,
  };
  return named.ok
    ? { ...both, ok: true, complete: listing.complete && named.complete }
    : { ...both, ok: false, reason: named.reason };
}

/** A DOI that names the iD twice, as creator and as contributor, is listed twice. */
function distinct(registrations: Registration[]): Registration[] {
  const byDoi = new Map<Doi, Registration>();
  for (const each of registrations) byDoi.set(each.doi, each);
  return byDoi.size === registrations.length ? registrations : [...byDoi.values()];
}
