/** Items that are on the record more than once: what is shown how often, and which roads brought it. */
import type { Report, ReportItem, ReportWork } from './report.schema.ts';

/** Whether people see the item twice on the record, or once although it came twice. */
export const DUPLICATE_KINDS = ['shown-twice', 'shown-once'] as const;
export type DuplicateKind = (typeof DUPLICATE_KINDS)[number];

/** By which road a work came, as far as its source tells. */
export const WAYS_ADDED = ['auto-update', 'own-push', 'through-datacite', 'through-other', 'hand', 'other'] as const;
export type WayAdded = (typeof WAYS_ADDED)[number];

/** Why there are two; the first that fits. */
export const DUPLICATE_CAUSES = ['two-services', 'by-hand', 'other-service', 'versions', 'repeated'] as const;
export type DuplicateCause = (typeof DUPLICATE_CAUSES)[number];

export interface Duplicate {
  item: ReportItem;
  /** What is shown as one entry stands together. */
  entries: ReportWork[][];
  kind: DuplicateKind;
  cause: DuplicateCause;
}

export interface DuplicateGroup {
  kind: DuplicateKind;
  cause: DuplicateCause;
  duplicates: Duplicate[];
}

/** @returns The duplicates, those together that have the same advice; first what people see twice. */
export function duplicateGroups(report: Report): DuplicateGroup[] {
  const duplicates = report.items.filter(({ flags }) => flags.includes('duplicate')).map(toDuplicate);
  return DUPLICATE_KINDS.flatMap((kind) =>
    DUPLICATE_CAUSES.map((cause) => ({
      kind,
      cause,
      duplicates: duplicates.filter((duplicate) => duplicate.kind === kind && duplicate.cause === cause),
    })),
  ).filter((group) => group.duplicates.length > 0);
}

/** A claim is made by the person, though DataCite writes it. */
export function wayAdded({ route, byHand }: Pick<ReportWork, 'route' | 'byHand'>): WayAdded {
  if (route === 'self') return 'hand';
  if (route === 'figshare') return 'own-push';
  if (route === 'datacite') return byHand ? 'through-datacite' : 'auto-update';
  return byHand ? 'through-other' : 'other';
}

function toDuplicate(item: ReportItem): Duplicate {
  const { works } = item.orcid;
  const numbers = [...new Set(works.map(({ entry }) => entry))];
  return {
    item,
    entries: numbers.map((number) => works.filter(({ entry }) => entry === number)),
    kind: numbers.length > 1 ? 'shown-twice' : 'shown-once',
    cause: causeOf(works),
  };
}

const IS_CAUSE: Record<DuplicateCause, (roads: ReadonlySet<WayAdded>, works: readonly ReportWork[]) => boolean> = {
  'two-services': (roads) => roads.has('auto-update') && roads.has('own-push'),
  'by-hand': (_, works) => works.some(({ byHand }) => byHand),
  'other-service': (roads) => roads.has('other'),
  versions: (_, works) => new Set(works.map(({ doi }) => doi)).size > 1,
  repeated: () => true,
};

function causeOf(works: readonly ReportWork[]): DuplicateCause {
  const roads = new Set(works.map(wayAdded));
  return DUPLICATE_CAUSES.find((cause) => IS_CAUSE[cause](roads, works)) ?? 'repeated';
}
