/**
 * What DataCite itself looks at before it writes a work to ORCID.
 *
 * @see https://support.datacite.org/docs/orcid-auto-update-not-working
 */
import { plainTitle } from '../title.ts';
import type { RecordDraft, RelationDraft } from './datacite-fields.ts';
import { ownText } from './json-text.ts';

/** Without these, DataCite does not write. */
export function requiredOf(draft: RecordDraft) {
  return { title: titleOf(draft), hasPublisher: !!(draft.publisher || draft.container), hasYear: !!draft.year };
}

export function titleOf({ titles }: RecordDraft): string | null {
  return ownText(plainTitle(titles.find(({ title }) => title)?.title));
}

export function isWhole({ type }: RelationDraft): boolean {
  return type?.trim() === 'IsPartOf';
}
