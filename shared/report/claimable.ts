/** What a claim, or a BibTeX file instead, would bring onto the record. */
import type { Report, ReportItem } from './report.schema.ts';

/** The items with a DOI that are not publicly visible and whose advice is to claim them. */
export function claimableItems({ items, advice }: Report): ReportItem[] {
  return items.filter(
    ({ doi, orcid, diagnosis, severity }) =>
      doi !== null &&
      orcid.state === 'not-visible' &&
      advice.some((each) => each.diagnosis === diagnosis && each.severity === severity && each.claim),
  );
}
