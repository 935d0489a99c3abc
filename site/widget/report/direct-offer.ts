/** Whether the page offers to query the three services from the visitor's own browser, because one of them refuses our server. */
import type { Report } from '../../../shared/report/report.schema.ts';
import { SOURCE_NAMES } from '../../../shared/report/words.ts';

/** @returns The words of the offer, or null if no service refuses our server. */
export function directOffer(report: Report): string | null {
  const refusing = report.sources.filter(({ reason }) => reason === 'rate-limited').map(({ source }) => SOURCE_NAMES[source]);
  if (refusing.length === 0 && !report.stale) return null;
  const cause = refusing.length > 0 ? `${refusing.join(' and ')} won’t respond to our server at the moment. ` : '';
  return `${cause}Your own browser can get the data from the three services instead. They will then see your network address.`;
}
