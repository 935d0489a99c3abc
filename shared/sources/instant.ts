import type { Instant } from '../model.ts';

/** As it is to be returned, with a day that every month has. */
const READY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/;

const TWO_DIGITS = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'));

/** @returns The time in UTC to the second, from an ISO text (UTC if it names no zone) or milliseconds; null if it is no time. */
export function instant(value: string | number | null | undefined): Instant | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'string' && READY.test(value)) return value;
  const hasTimeButNoZone = typeof value === 'string' && /T[\d:.]+$/.test(value);
  const date = new Date(hasTimeButNoZone ? `${value}Z` : value);
  return Number.isNaN(date.getTime()) ? null : inUtc(date);
}

/** As `toISOString`, which takes twice as long, but to the second. */
function inUtc(date: Date): Instant {
  const year = date.getUTCFullYear();
  if (year < 1000 || year > 9999) return `${date.toISOString().replace(/\.\d+Z$/, 'Z')}`;
  const day = `${year}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
  return `${day}T${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}Z`;
}

function two(number: number): string {
  return TWO_DIGITS[number] ?? '';
}
