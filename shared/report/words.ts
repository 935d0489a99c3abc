/** Sentences about a whole report, for the element, the embed and the badge. Imports only types, so that no page loads the validator. */

import type { RecordState } from '../registers/collection.ts';
import type { Reason, SourceName } from '../registers/source-result.ts';
import type { Report, ReportSource } from './report.schema.ts';

export const SOURCE_NAMES: Record<SourceName, string> = { orcid: 'ORCID', datacite: 'DataCite', figshare: 'Figshare' };

/** Each text follows the name of a service: “DataCite did not answer in time”. */
export const REASON_WORDS: Record<Reason, string> = {
  timeout: 'did not answer in time',
  'rate-limited': 'is too busy for us now',
  unavailable: 'is not available now',
  unexpected: 'gave an answer that we could not read',
  'too-large': 'gave an answer that was too large for us',
};

const CLOSED_RECORDS: Partial<Record<RecordState, string>> = {
  locked: 'ORCID has locked this record, so its works cannot be seen',
  deactivated: 'This ORCID record is deactivated, so its works cannot be seen',
  unclaimed: 'This ORCID record has not been claimed yet, so its works cannot be seen',
};

/** The answer in one sentence, without a full stop. */
export function headline({ record, status, counts, sources, prefix }: Report): string {
  const closed = CLOSED_RECORDS[record];
  if (closed) return closed;
  const hasOrcidFailed = sources.some(({ source, ok }) => source === 'orcid' && !ok);
  if (record === 'unknown' || (hasOrcidFailed && counts.visible === 0))
    return 'ORCID could not be asked, so we cannot tell which items are visible';
  if (counts.items === 0) {
    if (status === 'incomplete') return 'The check is incomplete: no items were found so far';
    return prefix === null
      ? 'There is nothing from Figshare for this iD'
      : `There is nothing with the prefix ${prefix} for this iD`;
  }
  const visible = `${inFigures(counts.visible)} of ${amount(counts.items, 'item')} ${counts.items === 1 ? 'is' : 'are'} publicly visible on the ORCID record`;
  return counts.unknown > 0 ? `${visible}; ${inFigures(counts.unknown)} could not be checked` : visible;
}

/** Explains that a report is the last complete one, not a new one. */
export function staleness({ checkedAt }: Report): string {
  const [day, time] = [checkedAt.slice(0, 10), checkedAt.slice(11, 16)];
  return `Just now the services did not all answer. This is their last complete answer, of ${day}, ${time} UTC.`;
}

/** One sentence on how a service answered, without a full stop. */
export function sourceSentence({ source, ok, reason, complete }: ReportSource): string {
  const name = SOURCE_NAMES[source];
  if (!ok) return `${name} ${reason ? REASON_WORDS[reason] : 'did not answer'}`;
  return complete ? `${name} answered` : `${name} did not show everything`;
}

/** `1 item`, `2 items`. */
export function amount(count: number, noun: string): string {
  return `${inFigures(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** `1,000`. Not `toLocaleString`: its first call loads the engine's language data, which takes longer than a whole report. */
export function inFigures(count: number): string {
  return `${count}`.replace(/\B(?=(\d{3})+$)/g, ',');
}
