/** Finds every ORCID record that publicly shows a work with a DOI of a prefix, as far as ORCID's search reaches. */
import type { OrcidId } from '../identifiers/orcid-id.ts';
import type { Reason } from '../registers/source-result.ts';
import { UpstreamError } from '../sources/http/upstream-error.ts';
import type { Upstreams } from '../sources/http/upstreams.ts';
import { MAX_SEARCH_RESULTS, type SearchPage, searchRecords } from '../sources/orcid/search.ts';
import { ANSWER_DEADLINE_MS, type Pause, Waits } from './pauses.ts';

export type FoundRecords =
  /** `found` is larger than the number of iDs if the search does not reach all of them. */
  { ok: true; ids: ReadonlySet<OrcidId>; found: number } | { ok: false; reason: Reason | 'stopped' };

/** One call for each 1,000 records. A failure gives no iDs at all, because some of them would look like all of them. */
export async function findRecords(prefix: string, upstreams: Upstreams, signal: AbortSignal, pause?: Pause): Promise<FoundRecords> {
  const ids = new Set<OrcidId>();
  let [start, end] = [0, 1];
  let found = 0;
  while (start < end) {
    const page = await patientPage(() => answeredPage(prefix, start, upstreams, signal), new Waits(pause), signal);
    if ('reason' in page) return { ok: false, reason: signal.aborted ? 'stopped' : page.reason };
    for (const id of page.ids) ids.add(id);
    found = page.found;
    start += page.received;
    end = page.received === 0 ? start : Math.min(found, MAX_SEARCH_RESULTS);
  }
  return { ok: true, ids, found };
}

type Answered = SearchPage | { reason: Reason };

async function patientPage(ask: () => Promise<Answered>, waits: Waits, signal: AbortSignal): Promise<Answered> {
  for (;;) {
    const page = await ask();
    const isRefused = 'reason' in page && page.reason === 'rate-limited' && !signal.aborted;
    if (!isRefused || !(await waits.take(signal, () => {}))) return page;
  }
}

async function answeredPage(prefix: string, start: number, upstreams: Upstreams, signal: AbortSignal): Promise<Answered> {
  try {
    const limited = AbortSignal.any([signal, AbortSignal.timeout(ANSWER_DEADLINE_MS)]);
    return await searchRecords(prefix, start, { ...upstreams, signal: limited });
  } catch (error) {
    if (error instanceof UpstreamError) return { reason: error.reason };
    throw error;
  }
}
