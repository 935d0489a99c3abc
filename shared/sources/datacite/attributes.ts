/**
 * What DataCite itself looks at before it writes a work to ORCID.
 *
 * @see https://support.datacite.org/docs/orcid-auto-update-not-working
 */
import type { RecordDraft, RelationDraft } from './fields.ts';

/** Without these, and without a title, DataCite does not write. */
export function requiredOf({ publisher, container, year }: RecordDraft) {
  return { hasPublisher: !!(publisher || container), hasYear: !!year };
}

/** The first that says anything, as written. */
export function titleOf({ titles }: RecordDraft): string {
  return titles.find(({ title }) => title)?.title ?? '';
}

export function isPartOf({ type }: RelationDraft): boolean {
  return type?.trim() === 'IsPartOf';
}
