/**
 * The conditions that DataCite checks before it adds a work to an ORCID record.
 *
 * @see https://support.datacite.org/docs/orcid-auto-update-not-working
 */
import type { RecordDraft, RelationDraft } from './fields.ts';

/** DataCite needs these and a title to write a work. */
export function requiredOf({ publisher, container, year }: RecordDraft) {
  return { hasPublisher: !!(publisher || container), hasYear: !!year };
}

/** The first title that is not empty, as written. */
export function titleOf({ titles }: RecordDraft): string {
  return titles.find(({ title }) => title)?.title ?? '';
}

export function isPartOf({ type }: RelationDraft): boolean {
  return type?.trim() === 'IsPartOf';
}
