/** What one source has retrieved so far, and how that becomes its result. */
import { type Doi, findDois, parseDoi } from '../identifiers/doi.ts';
import type { SourceResult } from '../registers/source-result.ts';
import { UpstreamError } from './http/upstream-error.ts';

/** Filled while a source is read, so that nothing is lost if it fails half way. */
export class Retrieval<Entry> {
  readonly entries: Entry[] = [];
  readonly malformed: (Doi | null)[] = [];
  readonly unreadable: Doi[] = [];
  skipped = 0;
  complete = true;

  /**
   * Adds an entry, or counts a malformed record and notes the DOIs in it.
   *
   * @param entry Null if the record is malformed.
   * @param record Parses the whole record. Only called for a malformed one.
   */
  add(entry: Entry | null, record: () => unknown): void {
    if (entry) {
      this.entries.push(entry);
    } else {
      this.skipped += 1;
      const whole = record();
      this.malformed.push(ownDoi(whole));
      for (const doi of findDois(written(whole))) this.unreadable.push(doi);
    }
  }

  join({ entries, skipped, malformed, unreadable }: Retrieval<Entry>): void {
    for (const entry of entries) this.entries.push(entry);
    for (const doi of malformed) this.malformed.push(doi);
    for (const doi of unreadable) this.unreadable.push(doi);
    this.skipped += skipped;
  }
}

/** The DOI in the place where DataCite or Figshare has it. Any other DOI in the record, such as one in the title, is about something else. */
function ownDoi(record: unknown): Doi | null {
  const { doi, id, attributes } = (record ?? {}) as { doi?: unknown; id?: unknown; attributes?: { doi?: unknown } | null };
  const found = [doi, id, attributes?.doi].map((each) => (typeof each === 'string' ? parseDoi(each) : null));
  return found.find((each) => each !== null) ?? null;
}

/** @throws {UpstreamError} for a record that is nested so deeply that it cannot be written. */
function written(record: unknown): string {
  try {
    return JSON.stringify(record) ?? '';
  } catch (cause) {
    throw new UpstreamError('unexpected', 'a record that is nested too deeply', { cause });
  }
}

/**
 * Runs one source to its end. Never throws for a service's failure; a fault of our own is thrown on.
 *
 * If we can read none of the records, and none of them even has a DOI of its own, then the answer is not what we requested, so that is
 * a failure too.
 */
export async function settle<Entry>(retrieve: (retrieval: Retrieval<Entry>) => Promise<void>): Promise<SourceResult<Entry>> {
  const retrieval = new Retrieval<Entry>();
  const start = Date.now();
  const retrieved = () => {
    const { entries, skipped, malformed, unreadable } = retrieval;
    return { entries, skipped, malformed, unreadable, ms: Date.now() - start };
  };
  try {
    await retrieve(retrieval);
    const { skipped, entries, malformed } = retrieval;
    const isForeign = skipped > 0 && entries.length === 0 && malformed.every((doi) => doi === null);
    if (isForeign) throw new UpstreamError('unexpected', 'no record is readable');
    return { ...retrieved(), ok: true, complete: retrieval.complete };
  } catch (error) {
    if (!(error instanceof UpstreamError)) throw error;
    return { ...retrieved(), ok: false, reason: error.reason };
  }
}

/** Waits for all, even when one has failed, so that we keep what the others bring. Then throws the first failure. */
export async function allDone(work: readonly Promise<void>[]): Promise<void> {
  const ends = await Promise.allSettled(work);
  const failure = ends.find((end) => end.status === 'rejected');
  if (failure) throw failure.reason;
}
