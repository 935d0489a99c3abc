/**
 * Cuts the listing of a large repository into slices by date of registration, because DataCite lists no more than 10,000 records of
 * one query by page number. Newest first.
 */
import { MAX_LISTED } from '../sources/datacite/list.ts';
import type { Registered } from '../sources/datacite/repository.ts';

/** DataCite was founded in 2009, with DOIs that its members had registered since 2004. */
const FIRST_YEAR = 2004;

/** @param total How many DOIs the repository has. */
export function slicesOf(total: number, now: Date): (Registered | null)[] {
  if (total <= MAX_LISTED) return [null];
  const thisYear = now.getUTCFullYear();
  return Array.from({ length: thisYear - FIRST_YEAR + 1 }, (_, index) => ({ year: thisYear - index }));
}

/**
 * The parts of a slice that is still too large: months of a year, days of a month.
 *
 * A part ends on the first day of the next one, because we could not confirm whether DataCite includes the whole last day. Records of
 * that day then come twice, and count once.
 *
 * @returns Null for a single day, which cannot be cut.
 */
export function partsOf(registered: Registered): Registered[] | null {
  if ('year' in registered) {
    return Array.from({ length: 12 }, (_, index) => span(registered.year, 11 - index, 1, 12 - index, 1));
  }
  const [from, to] = [new Date(registered.from), new Date(registered.to)];
  const days = Math.round((to.getTime() - from.getTime()) / 86_400_000);
  if (days <= 1) return null;
  const [year, month] = [from.getUTCFullYear(), from.getUTCMonth()];
  return Array.from({ length: days }, (_, index) => span(year, month, days - index, month, days - index + 1));
}

/** Months begin with 0 and days with 1; what is beyond the end counts on into the next month or year. */
function span(year: number, fromMonth: number, fromDay: number, toMonth: number, toDay: number): Registered {
  const day = (month: number, date: number) => new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10);
  return { from: day(fromMonth, fromDay), to: day(toMonth, toDay) };
}
