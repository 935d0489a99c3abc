/**
 * Dates and times in words. This does not use `Intl`, because the browser would first load its tables for the language, and a
 * report on a thousand items should not wait for that.
 */

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** `22 November 2026`, in UTC, so that every reader sees the same day. */
export function dayInWords(instant: string): string {
  const when = new Date(instant);
  return `${when.getUTCDate()} ${MONTHS[when.getUTCMonth()]} ${when.getUTCFullYear()}`;
}

/** `06:00`, in UTC. */
export function timeInWords(instant: string): string {
  return new Date(instant).toISOString().slice(11, 16);
}

/** `22 November 2026 at 06:00`, in the reader's own time zone. */
export function hereInWords(instant: string): string {
  const local = new Date(Date.parse(instant) - new Date(instant).getTimezoneOffset() * 60_000).toISOString();
  return `${dayInWords(local)} at ${timeInWords(local)}`;
}
