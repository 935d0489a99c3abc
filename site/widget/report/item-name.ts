/** What an item is called where it is listed. */
import type { ReportItem } from '../../../shared/report/report.schema.ts';

/** @param longest A title of two thousand characters is somebody's mistake, not something to read. */
export function itemName({ title, doi }: Pick<ReportItem, 'title' | 'doi'>, longest = 300): string {
  const name = title ?? doi ?? 'An item without a title';
  return name.length > longest ? `${name.slice(0, longest - 1)}…` : name;
}
