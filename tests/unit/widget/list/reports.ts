/** Reports and rows for tests of the list checker. By default all items are visible. */
import { checkCharacter, type OrcidId } from '../../../../shared/identifiers/orcid-id.ts';
import type { Report } from '../../../../shared/report/report.schema.ts';
import { answerFrom, type Outcome, type Row } from '../../../../site/widget/list/outcome.ts';

/** An invented iD, which is never one of the examples. */
export function idNumber(number: number): OrcidId {
  const digits = `9998${String(number).padStart(11, '0')}`;
  return `${digits}${checkCharacter(digits)}`.replace(/(.{4})(?=.)/g, '$1-') as OrcidId;
}

type Counts = Partial<Report['counts']>;

export function aReport(orcid: OrcidId, other: Partial<Omit<Report, 'counts'>> & { counts?: Counts } = {}): Report {
  const counts = { items: 2, visible: 2, waiting: 0, action: 0, unknown: 0, duplicates: 0, ...other.counts };
  return {
    version: 1,
    rulesVersion: '2026-11-22',
    orcid,
    asked: orcid,
    record: 'open',
    example: false,
    scope: 'figshare',
    prefix: null,
    stale: false,
    checkedAt: '2026-11-22T06:00:00Z',
    status: 'in-step',
    items: [],
    advice: [],
    steps: [],
    evidence: { datacite: { works: 0, newest: null }, figshare: { works: 0, newest: null } },
    sources: (['orcid', 'datacite', 'figshare'] as const).map((source) => ({
      source,
      ok: true,
      ms: 10,
      records: 1,
      complete: true,
      skipped: 0,
    })),
    ...other,
    counts,
  };
}

export function aRow(number: number, outcome?: Outcome): Row {
  const id = idNumber(number);
  return { id, lines: [number], cells: [], outcome: outcome ?? { is: 'answered', answer: answerFrom(aReport(id)) } };
}

export function answered(number: number, other: Parameters<typeof aReport>[1]): Row {
  return aRow(number, { is: 'answered', answer: answerFrom(aReport(idNumber(number), other)) });
}
