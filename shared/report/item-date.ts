/** When an item was published. */
import type { ReportItem } from './report.schema.ts';

/** When the item was published, or the next best date that we have; an empty string without any. */
export function dateOf({ figshare, datacite, orcid }: ReportItem): string {
  return figshare.publishedAt ?? datacite.registeredAt ?? orcid.works.at(-1)?.addedAt ?? '';
}

export function yearOf(item: ReportItem): string {
  return dateOf(item).slice(0, 4);
}
