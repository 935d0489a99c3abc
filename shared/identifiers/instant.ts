/** A time as ISO 8601 in UTC, to the second: `2026-11-22T06:00:00Z`. */
export type Instant = string;

/** A time that is already in the form we return, on a day that every month has, so it needs no parsing. */
const CANONICAL = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/;

/**
 * @param value An ISO 8601 text, taken as UTC if it names no time zone, or milliseconds since 1970.
 * @returns The time in UTC to the second, or null if the value is not a time.
 */
export function toInstant(value: string | number | null | undefined): Instant | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'string' && CANONICAL.test(value)) return value;
  const hasTimeButNoZone = typeof value === 'string' && /T[\d:.]+$/.test(value);
  const date = new Date(hasTimeButNoZone ? `${value}Z` : value);
  return Number.isNaN(date.getTime()) ? null : `${date.toISOString().slice(0, -'.000Z'.length)}Z`;
}
