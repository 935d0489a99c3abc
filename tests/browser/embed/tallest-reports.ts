/** Reports that make the tallest frames: every row of the picture, the longest numbers, and each piece of advice in turn. */
import { RECORD_STATES } from '../../../shared/registers/collection.ts';
import { DUPLICATE_CAUSES, type DuplicateCause } from '../../../shared/report/duplicate-groups.ts';
import type { Report, ReportItem, ReportWork } from '../../../shared/report/report.schema.ts';
import { PLACES, type Place } from '../../../shared/report/stops.ts';
import { adviceFor } from '../../../shared/verdicts/advice.ts';
import { CODES, type Code, SEVERITIES, type Severity } from '../../../shared/verdicts/codes.ts';
import { aReport } from '../../fixtures/report.ts';

const BASE = aReport();
const [ITEM] = BASE.items as [ReportItem];
const [WORK] = ITEM.orcid.works as [ReportWork];

const STOPPING_AT: Record<Place, Code> = { figshare: 'no-doi', datacite: 'id-missing', orcid: 'not-visible', unchecked: 'unknown' };

function items(count: number, changes: Partial<ReportItem>): ReportItem[] {
  return Array.from({ length: count }, () => ({ ...ITEM, ...changes }));
}

/** Items at every place where they can stop, with four digits in every number. */
const EVERYWHERE = [
  ...items(1111, {}),
  ...PLACES.flatMap((place) => items(1111, { diagnosis: STOPPING_AT[place], severity: 'unknown' })),
];
const COUNTS = { items: 5555, visible: 1111, waiting: 0, action: 3333, unknown: 1111, duplicates: 0 };
const FULL: Report = { ...BASE, status: 'incomplete', items: EVERYWHERE, counts: COUNTS };

function advised(code: Code, severity: Severity): Report {
  const advice = {
    diagnosis: code,
    severity,
    ...adviceFor(code, severity),
    claim: false,
    step: null,
    guide: '/why-missing/',
  };
  return { ...FULL, items: [...EVERYWHERE, ...items(1111, { diagnosis: code, severity })], advice: [advice] };
}

const WAYS: Record<DuplicateCause, Partial<ReportWork>> = {
  'two-services': { route: 'figshare' },
  'by-hand': { route: 'self', byHand: true },
  'other-service': { route: 'other' },
  versions: { doi: '10.6084/m9.figshare.99100001.v1' },
  repeated: {},
};

/** Every item is visible, and all are duplicates of one cause, or also of others. */
function duplicated(cause: DuplicateCause, others: readonly DuplicateCause[], entry: number): Report {
  const twice = (way: DuplicateCause): Partial<ReportItem> => ({
    flags: ['duplicate'],
    orcid: { state: 'visible', works: [WORK, { ...WORK, entry, ...WAYS[way] }] },
  });
  return { ...BASE, items: [...items(1111, twice(cause)), ...others.flatMap((other) => items(1, twice(other)))], stale: true };
}

/** By what makes them high. */
export const TALLEST: [string, Report][] = [
  ...CODES.flatMap((code) =>
    SEVERITIES.filter((severity) => severity !== 'ok').map((severity): [string, Report] => [
      `${code}, ${severity}`,
      advised(code, severity),
    ]),
  ),
  ...DUPLICATE_CAUSES.flatMap((cause) =>
    [WORK.entry, WORK.entry + 1].flatMap((entry): [string, Report][] => [
      [`duplicates, ${cause}, entry ${entry}`, duplicated(cause, [], entry)],
      [`duplicates, ${cause} and others, entry ${entry}`, duplicated(cause, DUPLICATE_CAUSES, entry)],
    ]),
  ),
  ...RECORD_STATES.map((record): [string, Report] => [`a record that is ${record}`, { ...FULL, record }]),
  ['three services failed', { ...FULL, sources: BASE.sources.map((source) => ({ ...source, ok: false, reason: 'unexpected' })) }],
  [
    'three services were cut short',
    { ...FULL, advice: [], sources: BASE.sources.map((source) => ({ ...source, complete: false })) },
  ],
  [
    'a long prefix without items',
    {
      ...BASE,
      status: 'nothing-to-sync',
      items: [],
      advice: [],
      counts: { ...COUNTS, items: 0 },
      prefix: `10.${'123456789.'.repeat(4)}1`,
    },
  ],
];
