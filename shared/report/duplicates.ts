/** Items that are on the record more than once: what is shown how often, and which roads brought it. */
import type { Report, ReportItem, ReportWork } from './report.schema.ts';

/** Whether people see the item twice on the record, or once although it came twice. */
export const TWIN_KINDS = ['shown-twice', 'shown-once'] as const;
export type TwinKind = (typeof TWIN_KINDS)[number];

/** By which road a work came, as far as its source tells. */
export const ROADS = ['auto-update', 'own-push', 'through-datacite', 'through-other', 'hand', 'other'] as const;
export type Road = (typeof ROADS)[number];

/** Why there are two; the first that fits. */
export const TWIN_CAUSES = ['two-roads', 'by-hand', 'other-service', 'versions', 'repeated'] as const;
export type TwinCause = (typeof TWIN_CAUSES)[number];

export interface Twin {
  item: ReportItem;
  /** What is shown as one entry stands together. */
  entries: ReportWork[][];
  kind: TwinKind;
  cause: TwinCause;
}

export interface TwinGroup {
  kind: TwinKind;
  cause: TwinCause;
  twins: Twin[];
}

/** @returns The twins, those together that have the same advice; first what people see twice. */
export function twinGroups(report: Report): TwinGroup[] {
  const twins = report.items.filter(({ flags }) => flags.includes('duplicate')).map(twinOf);
  return TWIN_KINDS.flatMap((kind) =>
    TWIN_CAUSES.map((cause) => ({ kind, cause, twins: twins.filter((twin) => twin.kind === kind && twin.cause === cause) })),
  ).filter((group) => group.twins.length > 0);
}

/** A claim is made by the person, though DataCite writes it. */
export function roadOf({ route, byHand }: Pick<ReportWork, 'route' | 'byHand'>): Road {
  if (route === 'self') return 'hand';
  if (route === 'figshare') return 'own-push';
  if (route === 'datacite') return byHand ? 'through-datacite' : 'auto-update';
  return byHand ? 'through-other' : 'other';
}

function twinOf(item: ReportItem): Twin {
  const { works } = item.orcid;
  const numbers = [...new Set(works.map(({ entry }) => entry))];
  return {
    item,
    entries: numbers.map((number) => works.filter(({ entry }) => entry === number)),
    kind: numbers.length > 1 ? 'shown-twice' : 'shown-once',
    cause: causeOf(works),
  };
}

const IS_CAUSE: Record<TwinCause, (roads: ReadonlySet<Road>, works: readonly ReportWork[]) => boolean> = {
  'two-roads': (roads) => roads.has('auto-update') && roads.has('own-push'),
  'by-hand': (_, works) => works.some(({ byHand }) => byHand),
  'other-service': (roads) => roads.has('other'),
  versions: (_, works) => new Set(works.map(({ doi }) => doi)).size > 1,
  repeated: () => true,
};

function causeOf(works: readonly ReportWork[]): TwinCause {
  const roads = new Set(works.map(roadOf));
  return TWIN_CAUSES.find((cause) => IS_CAUSE[cause](roads, works)) ?? 'repeated';
}
