/** What every source is given, and how its answer becomes a value. */
import type { Doi } from '../identifiers/doi.ts';
import { findDois } from '../identifiers/doi.ts';
import type { SourceResult } from '../registers/source-result.ts';
import type { Fetch } from './http/get-json.ts';
import { UpstreamError } from './http/upstream-error.ts';

/** How to reach the upstreams. The base addresses include the version path. */
export interface Upstreams {
  fetch: Fetch;
  orcidUrl: string;
  dataciteUrl: string;
  figshareUrl: string;
  /** An e-mail address that the upstreams may write to about our requests. */
  contact: string;
  /** Our name and version: `SyncStatus/1.0`. Null in a browser, which says who it is itself. */
  agent: string | null;
  /** A `/read-public` token of a registered ORCID public client. */
  orcidToken?: string | undefined;
}

/** The upstreams for one collection, with its deadline. */
export interface UpstreamAccess extends Upstreams {
  signal: AbortSignal;
}

/** Filled while a source is read, so that nothing is lost when it fails half way. */
export class Retrieval<Entry> {
  readonly entries: Entry[] = [];
  readonly unreadable: Doi[] = [];
  skipped = 0;
  complete = true;

  /** Counts an entry, or a malformed record, of which the DOIs in it are noted. */
  add(entry: Entry | null, record: () => unknown): void {
    if (entry) {
      this.entries.push(entry);
    } else {
      this.skipped += 1;
      for (const doi of findDois(JSON.stringify(record()) ?? '')) this.unreadable.push(doi);
    }
  }

  /** Takes over what another one has. */
  join({ entries, skipped, unreadable }: Retrieval<Entry>): void {
    for (const entry of entries) this.entries.push(entry);
    for (const doi of unreadable) this.unreadable.push(doi);
    this.skipped += skipped;
  }
}

export function headersFor({ agent, contact }: Upstreams): Record<string, string> {
  return { accept: 'application/json', ...(agent && { 'user-agent': `${agent} (mailto:${contact})` }) };
}

/**
 * Runs one source to its end. Records of which none can be read are not what we asked for, so that is a failure too.
 * Never throws for an upstream's failure; a fault of our own is thrown on.
 */
export async function settle<Entry>(retrieve: (retrieval: Retrieval<Entry>) => Promise<void>): Promise<SourceResult<Entry>> {
  const retrieval = new Retrieval<Entry>();
  const start = Date.now();
  const retrieved = () => {
    const { entries, skipped, unreadable } = retrieval;
    return { entries, skipped, unreadable, ms: Date.now() - start };
  };
  try {
    await retrieve(retrieval);
    if (retrieval.skipped > 0 && retrieval.entries.length === 0) throw new UpstreamError('unexpected', 'no record is readable');
    return { ...retrieved(), ok: true, complete: retrieval.complete };
  } catch (error) {
    if (!(error instanceof UpstreamError)) throw error;
    return { ...retrieved(), ok: false, reason: error.reason };
  }
}

/** Waits for all, also when one has failed: what the others bring is kept. Then throws the first failure. */
export async function allDone(work: readonly Promise<void>[]): Promise<void> {
  const ends = await Promise.allSettled(work);
  const failure = ends.find((end) => end.status === 'rejected');
  if (failure) throw failure.reason;
}
