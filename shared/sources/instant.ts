import type { Instant } from '../model.ts';

/** @returns The time in UTC to the second, from an ISO text (UTC if it names no zone) or milliseconds; null if it is no time. */
export function instant(value: string | number | null | undefined): Instant | null {
  if (value === null || value === undefined || value === '') return null;
  const hasTimeButNoZone = typeof value === 'string' && /T[\d:.]+$/.test(value);
  const date = new Date(hasTimeButNoZone ? `${value}Z` : value);
  return Number.isNaN(date.getTime()) ? null : `${date.toISOString().slice(0, 19)}Z`;
}
