/** The title and the description of the report page, for the tab, the history and previews of links. */
import type { Report } from '../../report/report.schema.ts';
import { VERDICT_WORDS, verdictTone } from '../../report/verdict.ts';
import { headline } from '../../report/words.ts';

/** Without the iD, so that the part that differs comes first in a narrow tab. */
export function reportTitle(report: Report): string {
  const only = report.prefix === null ? '' : ` (only DOIs ${report.prefix})`;
  return `${report.example ? 'Example: ' : ''}${headline(report)}${only}`;
}

export function reportDescription(report: Report): string {
  return `${VERDICT_WORDS[verdictTone(report)].words}. Report for ORCID iD ${report.orcid}, checked on ${report.checkedAt.slice(0, 10)}.`;
}
