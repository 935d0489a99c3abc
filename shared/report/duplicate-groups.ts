/** Finds the items that are on the record more than once, with the likely cause of each. */
import type { Report, ReportItem, ReportWork } from './report.schema.ts';

/** Whether people see the item twice on the record, or once because ORCID groups its works. */
export const DUPLICATE_KINDS = ['shown-twice', 'shown-once'] as const;
export type DuplicateKind = (typeof DUPLICATE_KINDS)[number];

/** How a work was added, as far as its source on ORCID shows. */
export const WAYS_ADDED = ['auto-update', 'own-push', 'through-datacite', 'through-other', 'hand', 'other'] as const;
export type WayAdded = (typeof WAYS_ADDED)[number];

/** Why an item is on the record more than once. The first cause that fits is given. */
export const DUPLICATE_CAUSES = ['two-services', 'by-hand', 'other-service', 'versions', 'repeated'] as const;
export type DuplicateCause = (typeof DUPLICATE_CAUSES)[number];

export interface Duplicate {
  item: ReportItem;
  /** The item's works, in one list for each entry that ORCID shows. */
  entries: ReportWork[][];
  kind: DuplicateKind;
  cause: DuplicateCause;
}

export interface DuplicateGroup {
  kind: DuplicateKind;
  cause: DuplicateCause;
  duplicates: Duplicate[];
}

/** @returns The duplicates, grouped by their advice. Those that people see twice come first. */
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

/** A claim counts as added by the person, although DataCite writes it to the record. */
export function wayAdded({ route, byHand }: Pick<ReportWork, 'route' | 'byHand'>): WayAdded {
  if (route === 'self') return 'hand';
  if (route === 'figshare') return 'own-push';
  if (route === 'datacite') return byHand ? 'through-datacite' : 'auto-update';
  return byHand ? 'through-other' : 'other';
}

function toDuplicate(item: ReportItem): Duplicate {
  const { works } = item.orcid;
  const entries = byEntry(works);
  return {
    item,
    entries,
    kind: entries.length > 1 ? 'shown-twice' : 'shown-once',
    cause: causeOf(works),
  };
}

/** Without Map.groupBy, which browsers have only since 2024. */
function byEntry(works: readonly ReportWork[]): ReportWork[][] {
  const entries = new Map<number, ReportWork[]>();
  for (const work of works) {
    const entry = entries.get(work.entry);
    if (entry) entry.push(work);
    else entries.set(work.entry, [work]);
  }
  return [...entries.values()];
}

const IS_CAUSE: Record<DuplicateCause, (ways: ReadonlySet<WayAdded>, works: readonly ReportWork[]) => boolean> = {
  'two-services': (ways) => ways.has('auto-update') && ways.has('own-push'),
  'by-hand': (_, works) => works.some(({ byHand }) => byHand),
  'other-service': (ways) => ways.has('other'),
  versions: (_, works) => new Set(works.map(({ doi }) => doi)).size > 1,
  repeated: () => true,
};

function causeOf(works: readonly ReportWork[]): DuplicateCause {
  const ways = new Set(works.map(wayAdded));
  return DUPLICATE_CAUSES.find((cause) => IS_CAUSE[cause](ways, works)) ?? 'repeated';
}
