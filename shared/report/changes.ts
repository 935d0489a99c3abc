/** Compares two reports on the same iD: what became visible, what vanished, and what is new. */
import type { Report, ReportItem } from './report.schema.ts';

export interface Changes {
  becameVisible: ReportItem[];
  noLongerVisible: ReportItem[];
  /** Not in the earlier report at all. */
  added: ReportItem[];
  /** Only in the earlier report. */
  gone: ReportItem[];
}

export type EarlierReport = { ok: true; report: Report } | { ok: false; detail: string };

/** @param text The file that somebody chose: the JSON of an earlier report on the same iD. */
export function readEarlierReport(text: string, now: Report): EarlierReport {
  const wrong = (detail: string): EarlierReport => ({ ok: false, detail });
  let earlier: Partial<Report> | null;
  try {
    earlier = JSON.parse(text);
  } catch {
    return wrong('This file is not a report. Choose the JSON file that you saved from this page.');
  }
  if (earlier?.version !== 1 || !Array.isArray(earlier.items) || typeof earlier.checkedAt !== 'string')
    return wrong('This file is not a report. Choose the JSON file that you saved from this page.');
  const report = earlier as Report;
  if (![now.orcid, now.asked].includes(report.orcid)) return wrong(`This is a report on another iD: ${report.orcid}.`);
  if (report.scope !== now.scope || report.prefix !== now.prefix)
    return wrong('This report counts other items: it was made with another scope or prefix.');
  if (report.checkedAt > now.checkedAt) return wrong('This report is newer than the one on this page. Check again, then compare.');
  return { ok: true, report };
}

/**
 * An item whose state is not known in one of the reports has not changed as far as anyone can tell, so it is in none of the lists.
 *
 * @param earlier Items that a service did not answer for are not listed as gone.
 */
export function changesBetween(earlier: Report, now: Report): Changes {
  const [before, after] = [byName(earlier.items), byName(now.items)];
  const both = now.items.flatMap((item) => {
    const then = namesOf(item)
      .map((name) => before.get(name))
      .find(Boolean);
    return then ? [{ item, then }] : [];
  });
  const moved = (from: string, to: string) =>
    both.filter(({ item, then }) => then.orcid.state === from && item.orcid.state === to).map(({ item }) => item);
  const isWhole = ({ sources }: Report) => sources.every(({ complete }) => complete);
  return {
    becameVisible: moved('not-visible', 'visible'),
    noLongerVisible: moved('visible', 'not-visible'),
    added: isWhole(earlier) ? now.items.filter((item) => !namesOf(item).some((name) => before.has(name))) : [],
    gone: isWhole(now) ? earlier.items.filter((item) => !namesOf(item).some((name) => after.has(name))) : [],
  };
}

/** By any of its DOIs, because an item can get a base DOI or a DOI at all between two reports. */
function namesOf({ doi, versions, figshare }: ReportItem): string[] {
  return [...(doi ? [doi] : []), ...versions, ...(figshare.id === null ? [] : [`figshare ${figshare.id}`])];
}

function byName(items: readonly ReportItem[]): Map<string, ReportItem> {
  return new Map(items.flatMap((item) => namesOf(item).map((name) => [name, item] as const)));
}
