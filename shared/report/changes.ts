/** Compares two reports on the same iD: what became visible, what vanished, and what is new. */
import { ORCID_STATES } from '../items/item.ts';
import { SOURCES } from '../registers/source-result.ts';
import type { Report, ReportItem, ReportSource } from './report.schema.ts';

/** What the comparison needs of an item. Only this is checked in the file that somebody chooses. */
export type ComparedItem = Pick<ReportItem, 'doi' | 'versions' | 'title'> & {
  figshare: Pick<ReportItem['figshare'], 'id'>;
  orcid: Pick<ReportItem['orcid'], 'state'>;
};

export interface ComparedReport extends Pick<Report, 'orcid' | 'scope' | 'prefix' | 'checkedAt'> {
  items: ComparedItem[];
  sources: Pick<ReportSource, 'source' | 'complete' | 'skipped'>[];
}

export interface Changes {
  becameVisible: ComparedItem[];
  noLongerVisible: ComparedItem[];
  /** Not in the earlier report at all. */
  added: ComparedItem[];
  /** Only in the earlier report. */
  gone: ComparedItem[];
  /** False if one of the reports leaves something open, so that there may be more changes. */
  isEverything: boolean;
}

export type EarlierReport = { ok: true; report: ComparedReport } | { ok: false; detail: string };

/** @param text The file that somebody chose: the JSON of an earlier report on the same iD. */
export function readEarlierReport(text: string, now: Report): EarlierReport {
  const wrong = (detail: string): EarlierReport => ({ ok: false, detail });
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return wrong('This isn’t a JSON file. Choose the JSON file that you saved from this page.');
  }
  if (!isReport(found)) return wrong('This file isn’t a report. Choose the JSON file that you saved from this page.');
  if (![now.orcid, now.asked].includes(found.orcid)) return wrong(`This report is about another iD: ${found.orcid}.`);
  if (found.scope !== now.scope || found.prefix !== now.prefix)
    return wrong('This report covers other items, because it has another scope or prefix.');
  if (Date.parse(found.checkedAt) > Date.parse(now.checkedAt))
    return wrong('This report is newer than the one on this page. Check again, then compare.');
  return { ok: true, report: found };
}

const ORCID_ID = /^(\d{4}-){3}\d{3}[\dX]$/;
const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/** A file can hold anything. The schema is not used, because no page loads the validator. */
function isReport(value: unknown): value is ComparedReport {
  return unread<Report>(value).version === 1 && isComparedReport(value);
}

export function isComparedReport(value: unknown): value is ComparedReport {
  const { orcid, checkedAt, sources, items } = unread<Report>(value);
  return (
    typeof orcid === 'string' &&
    ORCID_ID.test(orcid) &&
    typeof checkedAt === 'string' &&
    INSTANT.test(checkedAt) &&
    !Number.isNaN(Date.parse(checkedAt)) &&
    Array.isArray(sources) &&
    SOURCES.every((name) => sources.some((each) => isSource(each) && each.source === name)) &&
    sources.every(isSource) &&
    Array.isArray(items) &&
    items.every(isItem)
  );
}

function isSource(value: unknown): value is ReportSource {
  const { complete, skipped } = unread<ReportSource>(value);
  return typeof complete === 'boolean' && typeof skipped === 'number';
}

function isItem(value: unknown): value is ComparedItem {
  const { doi, versions, title, figshare, orcid } = unread<ReportItem>(value);
  const { id } = unread<ReportItem['figshare']>(figshare);
  const { state } = unread<ReportItem['orcid']>(orcid);
  return (
    isTextOrNull(doi) &&
    isTextOrNull(title) &&
    Array.isArray(versions) &&
    versions.every((each) => typeof each === 'string') &&
    (id === null || typeof id === 'number') &&
    ORCID_STATES.some((each) => each === state)
  );
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}

/** A value of which only the names of its parts are known. */
function unread<Part>(value: unknown): { [Name in keyof Part]?: unknown } {
  return typeof value === 'object' && value !== null ? value : {};
}

/**
 * An item whose state is not known in one of the reports has not changed as far as anyone can tell, so it is in none of the lists. If
 * the earlier report is incomplete, no item is listed as new; if the later one is, none is listed as gone.
 *
 * Two items can become one, or one item two, as soon as a service shows how their DOIs belong together. That alone is no change.
 */
export function changesBetween(earlier: ComparedReport, now: ComparedReport): Changes {
  const [before, after] = [byName(earlier.items), byName(now.items)];
  const isSame = earlier.orcid === now.orcid;
  const isUnclear = [...earlier.items, ...now.items].some((item) => item.orcid.state === 'unknown' || namesOf(item).length === 0);
  const isAbsentFrom = (items: ByName, item: ComparedItem) => namesOf(item).length > 0 && sameAs(item, items).length === 0;
  return {
    becameVisible: now.items.filter((item) => {
      const then = sameAs(item, before);
      return isVisible(item) && then.length > 0 && then.every(isNotVisible);
    }),
    noLongerVisible: now.items.filter((item) => {
      const then = sameAs(item, before).filter(isVisible);
      return then.length > 0 && then.every((each) => sameAs(each, after).every(isNotVisible));
    }),
    // A report on an iD that was merged since did not look for the items of the other iD.
    added: isWhole(earlier) && isSame ? now.items.filter((item) => isAbsentFrom(before, item)) : [],
    gone: isWhole(now) ? earlier.items.filter((item) => isAbsentFrom(after, item)) : [],
    isEverything: isWhole(earlier) && isWhole(now) && isSame && !isUnclear,
  };
}

/** A record that could not be read may be that of any item. */
function isWhole({ sources }: ComparedReport): boolean {
  return sources.every(({ complete, skipped }) => complete && skipped === 0);
}

function isVisible({ orcid }: ComparedItem): boolean {
  return orcid.state === 'visible';
}

function isNotVisible({ orcid }: ComparedItem): boolean {
  return orcid.state === 'not-visible';
}

/** By any of its DOIs, because an item can get a base DOI or a DOI at all between two reports. */
function namesOf({ doi, versions, figshare }: ComparedItem): string[] {
  return [...(doi ? [doi] : []), ...versions, ...(figshare.id === null ? [] : [`figshare:${figshare.id}`])];
}

type ByName = ReadonlyMap<string, ComparedItem[]>;

function byName(items: readonly ComparedItem[]): ByName {
  const found = new Map<string, ComparedItem[]>();
  for (const item of items) {
    for (const name of namesOf(item)) {
      const others = found.get(name);
      if (others) others.push(item);
      else found.set(name, [item]);
    }
  }
  return found;
}

function sameAs(item: ComparedItem, items: ByName): ComparedItem[] {
  return [...new Set(namesOf(item).flatMap((name) => items.get(name) ?? []))];
}
