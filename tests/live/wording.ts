/** After this time, menus have often changed. */
export const WORDING_LASTS_DAYS = 180;

/** @param day Such as `2026-11-22`. A day that cannot be read, or is yet to come, was never. */
export function daysSince(day: string, now: Date): number {
  const days = (now.getTime() - Date.parse(day)) / 86_400_000;
  return days >= 0 ? days : Number.POSITIVE_INFINITY;
}
