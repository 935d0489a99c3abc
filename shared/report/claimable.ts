/** Finds the items that a person can add to the record with a claim in DataCite Commons or a BibTeX file. */
import type { Report, ReportItem } from './report.schema.ts';

/** @returns The items that have a DOI, are not publicly visible, and can be claimed according to their advice. */
export function claimableItems({ items, advice }: Report): ReportItem[] {
  return items.filter(
    ({ doi, orcid, diagnosis, severity }) =>
      doi !== null &&
      orcid.state === 'not-visible' &&
      advice.some((each) => each.diagnosis === diagnosis && each.severity === severity && each.claim),
  );
}

/** @returns Those that are worth adding now. Items that are on their way may still be added by DataCite. */
export function itemsToAdd(report: Report): (ReportItem & { claimUrl: string })[] {
  return claimableItems(report).flatMap((item) =>
    item.claimUrl && item.severity === 'action' ? [{ ...item, claimUrl: item.claimUrl }] : [],
  );
}
