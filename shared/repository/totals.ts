/** Counts over the items of a repository. */
import { ID_CLASSES, type IdClass, type ItemReason, REASONS, type RepositoryItem } from './items.ts';

export type ByClass = Record<IdClass, number>;

export interface Row extends ByClass {
  /** A year, or a type in words; null if DataCite does not say. */
  key: string | null;
  items: number;
}

export interface Totals {
  items: number;
  dois: number;
  classes: ByClass;
  /** An item can have several reasons, so these do not add up to the number of items. */
  reasons: Record<ItemReason, number>;
  /** Items that DataCite skips for every author, whether or not they have an iD. */
  heldBack: number;
  /** The newest year first. */
  byYear: Row[];
  /** The most frequent type first. */
  byType: Row[];
}

export function totalsOf(items: readonly RepositoryItem[]): Totals {
  const classes = noClasses();
  const reasons = Object.fromEntries(REASONS.map((reason) => [reason, 0])) as Record<ItemReason, number>;
  for (const item of items) {
    classes[item.idClass] += 1;
    for (const reason of item.reasons) reasons[reason] += 1;
  }
  return {
    items: items.length,
    dois: items.reduce((sum, { dois }) => sum + dois, 0),
    classes,
    reasons,
    heldBack: items.filter(({ judged }) => judged.obstacles.length > 0).length,
    byYear: rowsBy(items, yearOf).sort((a, b) => (b.key ?? '').localeCompare(a.key ?? '')),
    byType: rowsBy(items, ({ type }) => type).sort((a, b) => b.items - a.items || (a.key ?? '').localeCompare(b.key ?? '')),
  };
}

export function yearOf({ registeredAt }: RepositoryItem): string | null {
  return registeredAt?.slice(0, 4) ?? null;
}

function rowsBy(items: readonly RepositoryItem[], keyOf: (item: RepositoryItem) => string | null): Row[] {
  const rows = new Map<string | null, Row>();
  for (const item of items) {
    const key = keyOf(item);
    const row = rows.get(key) ?? { key, items: 0, ...noClasses() };
    row.items += 1;
    row[item.idClass] += 1;
    rows.set(key, row);
  }
  return [...rows.values()];
}

function noClasses(): ByClass {
  return Object.fromEntries(ID_CLASSES.map((each) => [each, 0])) as ByClass;
}
