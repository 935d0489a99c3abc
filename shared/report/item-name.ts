/** The name under which an item is listed. */
import type { ReportItem } from './report.schema.ts';

/** @param longest Longer titles are cut. Some services accept titles of thousands of characters. */
export function itemName({ title, doi }: Pick<ReportItem, 'title' | 'doi'>, longest = 300): string {
  const name = title ?? doi ?? 'An item without a title';
  return name.length > longest ? `${name.slice(0, longest - 1)}…` : name;
}
