/**
 * The claimable items as BibTeX, for ORCID's import.
 *
 * @see https://support.orcid.org/hc/en-us/articles/360006894794-Importing-works-from-a-BibTeX-file
 */

import { type Doi, findDoi } from '../../shared/identifiers/doi.ts';
import { doiUrl } from '../../shared/identifiers/doi-address.ts';
import type { Citation } from '../../shared/registers/citation.ts';
import { PASSING } from '../../shared/registers/source-result.ts';
import { claimableItems } from '../../shared/report/claimable.ts';
import type { Report, ReportItem } from '../../shared/report/report.schema.ts';
import { amount, inFigures } from '../../shared/report/words.ts';
import { lookUpCitations } from '../../shared/sources/datacite/citations.ts';
import { bibtexOf } from '../render/bibtex.ts';
import type { FormatContext, FormattedReport } from './report-format.ts';

type Claimable = ReportItem & { doi: Doi };

/** If DataCite does not return an item in time, its entry is made from the report, and a remark in the file says so. */
export async function bibliographyOf(report: Report, { access }: FormatContext): Promise<FormattedReport> {
  const items = claimable(report);
  const dois = items.map(({ doi }) => doi);
  const found = dois.length > 0 ? await lookUpCitations(dois, access) : null;
  const byDoi = new Map(found?.entries.map((citation) => [citation.doi, citation]));
  const missing = items.filter(({ doi }) => !byDoi.has(doi));
  const citations = items.map((item) => byDoi.get(item.doi) ?? fromReport(item));
  return {
    body: bibtexOf(citations, remarksOn(report, items, missing, found?.ok === false && PASSING.includes(found.reason))),
    isComplete: missing.length === 0,
    variant: citations,
  };
}

function claimable(report: Report): Claimable[] {
  return claimableItems(report).flatMap((item) => {
    const doi = findDoi(item.claimUrl);
    return doi ? [{ ...item, doi }] : [];
  });
}

/** Uses the earlier of the two times, because Figshare has only that of the latest version. */
function fromReport({ doi, title, figshare, datacite }: Claimable): Citation {
  const first = [figshare.publishedAt, datacite.registeredAt].filter((time) => time !== null).sort()[0];
  return {
    doi,
    title: title ?? doi,
    authors: [],
    year: first ? Number(first.slice(0, 4)) : null,
    month: null,
    url: doiUrl(doi),
    publisher: null,
  };
}

function remarksOn(report: Report, items: readonly Claimable[], missing: readonly Claimable[], isPassing: boolean): string[] {
  const { orcid, example, checkedAt, status } = report;
  const waiting = items.filter(({ severity }) => severity === 'wait');
  return [
    `Items that can be claimed for ORCID iD ${orcid}${example ? ' (an invented example)' : ''}: ${inFigures(items.length)}`,
    `Made by Sync Status at ${checkedAt}, from what ORCID, DataCite and Figshare show to everyone.`,
    ...(status === 'incomplete' ? ['The check was incomplete, so there may be more items than these.'] : []),
    ...(items.length === 0 ? [status === 'incomplete' ? 'We found no items to claim.' : 'There are no items to claim.'] : HOW_TO),
    ...(waiting.length > 0
      ? [`DataCite may still add ${amount(waiting.length, 'item')} without your help: ${waiting.map(({ doi }) => doi).join(' ')}`]
      : []),
    ...(missing.length > 0
      ? [
          `DataCite did not send the authors of ${amount(missing.length, 'item')}, so these entries have no authors: ${missing.map(({ doi }) => doi).join(' ')}`,
          isPassing ? 'Try again in a minute, or complete them in ORCID.' : 'Complete them in ORCID.',
        ]
      : []),
  ];
}

const HOW_TO = [
  'In ORCID, go to Works. Select “Add”, then “Import works from a BibTeX file”.',
  'First check whether the work is already on the record, because not everyone may be able to see it there.',
  'ORCID will name you as the source of these works, because it counts them as self-asserted.',
];
