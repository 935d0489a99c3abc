/**
 * Instants in words. A browser that is asked for the words of a language loads its tables first, and a report with a thousand
 * items should not wait for these.
 */

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** `22 November 2026`, in UTC: the same for everybody, wherever they are. */
export function dayInWords(instant: string): string {
  const when = new Date(instant);
  return `${when.getUTCDate()} ${MONTHS[when.getUTCMonth()]} ${when.getUTCFullYear()}`;
}

/** `06:00`, in UTC. */
export function timeInWords(instant: string): string {
  return new Date(instant).toISOString().slice(11, 16);
}

/** `22 November 2026 at 06:00`, by the clock of whoever reads it. */
export function hereInWords(instant: string): string {
  const local = new Date(Date.parse(instant) - new Date(instant).getTimezoneOffset() * 60_000).toISOString();
  return `${dayInWords(local)} at ${timeInWords(local)}`;
}
