/** Items for reports in the tests of the list checker, and what a report says about them. */
import type { DuplicateKind } from '../../../../shared/report/duplicate-groups.ts';
import type { Report, ReportItem } from '../../../../shared/report/report.schema.ts';
import { ADVICE, adviceFor, guidePath } from '../../../../shared/verdicts/advice.ts';

let number = 0;

/** A public item that is on the record. */
export function visible(changes: Partial<ReportItem> = {}): ReportItem {
  number += 1;
  const doi = `10.6084/m9.figshare.${number}`;
  const work = { route: 'datacite', source: 'DataCite', addedAt: null, doi, entry: 1, byHand: false } as const;
  return {
    doi,
    versions: [],
    title: `Item ${number}`,
    type: 'dataset',
    url: null,
    figshare: { state: 'listed', id: number, publishedAt: null },
    datacite: { state: 'creator', client: null, registeredAt: null },
    orcid: { state: 'visible', works: [work] },
    diagnosis: 'in-step',
    severity: 'ok',
    flags: [],
    claimUrl: null,
    ...changes,
  };
}

const NOT_VISIBLE = { state: 'not-visible', works: [] } as const satisfies ReportItem['orcid'];

/** Its DataCite record lacks the iD. */
export const missing = () => visible({ orcid: NOT_VISIBLE, diagnosis: 'id-missing', severity: 'action' });

/** It is too early to do anything. */
export const waiting = () => visible({ orcid: NOT_VISIBLE, diagnosis: 'recent', severity: 'wait' });

/** A service did not answer. */
export const unknown = () => visible({ orcid: { state: 'unknown', works: [] }, diagnosis: 'unknown', severity: 'unknown' });

export function duplicate(kind: DuplicateKind): ReportItem {
  const item = visible({ flags: ['duplicate'] });
  const [work] = item.orcid.works;
  if (!work) throw new Error('a visible item has a work');
  return { ...item, orcid: { state: 'visible', works: [work, { ...work, entry: kind === 'shown-twice' ? 2 : 1 }] } };
}

/** @returns Everything in a report that depends on its items. */
export function withItems(...items: ReportItem[]): Pick<Report, 'items' | 'advice' | 'counts' | 'status'> {
  const count = (severity: ReportItem['severity']) => items.filter((item) => item.severity === severity).length;
  const kinds = new Map(items.map(({ diagnosis, severity }) => [`${diagnosis} ${severity}`, { diagnosis, severity }]));
  const counts = {
    items: items.length,
    visible: count('ok'),
    waiting: count('wait'),
    action: count('action'),
    unknown: count('unknown'),
    duplicates: items.filter(({ flags }) => flags.includes('duplicate')).length,
  };
  return {
    items,
    advice: [...kinds.values()].map(({ diagnosis, severity }) => ({
      ...{ diagnosis, severity, ...adviceFor(diagnosis, severity) },
      claim: false,
      step: ADVICE[diagnosis].step,
      guide: guidePath(diagnosis),
    })),
    counts,
    status: counts.unknown > 0 ? 'incomplete' : counts.action > 0 ? 'action-needed' : counts.waiting > 0 ? 'waiting' : 'in-step',
  };
}
