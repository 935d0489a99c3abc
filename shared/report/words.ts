/** Sentences about a whole report, for the element, the embed and the badge. The schema is imported only as a type, so that no page loads the validator. */

import type { RecordState } from '../registers/collection.ts';
import type { Reason, SourceName } from '../registers/source-result.ts';
import type { Report, ReportSource } from './report.schema.ts';
import { dayInWords, timeInWords } from './when.ts';

export const SOURCE_NAMES: Record<SourceName, string> = { orcid: 'ORCID', datacite: 'DataCite', figshare: 'Figshare' };

/** Each text follows the name of a service: “DataCite didn’t respond in time”. */
export const REASON_WORDS: Record<Reason, string> = {
  timeout: 'didn’t respond in time',
  'rate-limited': 'is too busy at the moment',
  unavailable: 'isn’t available at the moment',
  unexpected: 'sent an answer that we couldn’t read',
  'too-large': 'sent an answer that was too large for us',
};

const CLOSED_RECORDS: Partial<Record<RecordState, string>> = {
  locked: 'ORCID has locked this record, so nobody can see its works',
  deactivated: 'This ORCID record was deactivated, which deleted everything on it',
  unclaimed: 'This ORCID record has not been claimed yet, so nobody can see its works',
};

/** The answer in one sentence, without a full stop. */
export function headline({ record, status, counts, sources, prefix }: Report): string {
  const closed = CLOSED_RECORDS[record];
  if (closed) return closed;
  const hasOrcidFailed = sources.some(({ source, ok }) => source === 'orcid' && !ok);
  if (record === 'unknown' || (hasOrcidFailed && counts.visible === 0))
    return 'We could not reach ORCID, so we can’t tell which items are publicly visible';
  if (counts.items === 0) {
    if (status === 'incomplete') return 'We could not check everything, and have found no items so far';
    return prefix === null
      ? 'We found no public Figshare items for this iD'
      : `We found no items with the prefix ${prefix} for this iD`;
  }
  const visible = `${inFigures(counts.visible)} of ${amount(counts.items, 'item')} ${counts.items === 1 ? 'is' : 'are'} publicly visible on the ORCID record`;
  return counts.unknown > 0 ? `${visible}; ${inFigures(counts.unknown)} could not be checked` : visible;
}

/** Explains that a report is the last complete one, not a new one. */
export function staleness({ checkedAt }: Report): string {
  return `Some services aren’t responding. This is the last complete result, from ${dayInWords(checkedAt)} at ${timeInWords(checkedAt)} UTC.`;
}

/** One sentence on how a service responded, without a full stop. */
export function sourceSentence({ source, ok, reason, complete }: ReportSource): string {
  const name = SOURCE_NAMES[source];
  if (!ok) return `${name} ${reason ? REASON_WORDS[reason] : 'didn’t respond'}`;
  return complete ? `${name} responded` : `${name} didn’t send everything`;
}

/** `1 item`, `2 items`. */
export function amount(count: number, noun: string): string {
  return `${inFigures(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** `1,000`. Not `toLocaleString`: its first call loads the engine's language data, which takes longer than a whole report. */
export function inFigures(count: number): string {
  return `${count}`.replace(/\B(?=(\d{3})+$)/g, ',');
}
