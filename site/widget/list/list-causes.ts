/** Why somebody's items are not publicly visible, with counts, in a few words that fit a table of many people. */
import { type Cause, causeId, causes, pathOf } from '../../../shared/report/causes.ts';
import type { DuplicateKind } from '../../../shared/report/duplicate-groups.ts';
import type { Report } from '../../../shared/report/report.schema.ts';
import { inShort } from '../../../shared/report/stops.ts';

export interface ListCause extends Pick<Cause, 'id' | 'count' | 'severity'> {
  /** Unlike the title in a report, it speaks to the librarian and not to the researcher. */
  title: string;
  /** The page of the guide that helps. */
  path: string;
}

const DUPLICATES: Record<DuplicateKind, string> = {
  'shown-twice': 'On the record more than once',
  'shown-once': 'Added more than once, shown as one entry',
};

export function listCauses(report: Report): ListCause[] {
  const titles = new Map<string, string>(report.advice.map((advice) => [causeId(advice), inShort(advice)]));
  return causes(report).map(({ id, title, count, severity, help }) => ({
    ...{ id, count, severity, path: pathOf(help) },
    title: severity === 'shown-twice' || severity === 'shown-once' ? DUPLICATES[severity] : (titles.get(id) ?? title),
  }));
}

/** Whether somebody can do something about the cause, or has to wait. */
export function isOpen({ severity }: Pick<ListCause, 'severity'>): boolean {
  return severity === 'action' || severity === 'wait' || severity === 'shown-twice';
}

export function causesInWords(found: readonly ListCause[]): string {
  return found.map(({ title, count }) => `${title} (${count})`).join('; ');
}
