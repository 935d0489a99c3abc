/** How recently somebody compared the menu names, and how recent that must be. */

/** Menus often change within this time. */
export const WORDING_LASTS_DAYS = 180;

/**
 * @param day Such as `2026-11-22`.
 * @returns Infinity if the day is not valid or is in the future.
 */
export function daysSince(day: string, now: Date): number {
  const days = (now.getTime() - Date.parse(day)) / 86_400_000;
  return days >= 0 ? days : Number.POSITIVE_INFINITY;
}
