/** `61%`. Never 0% or 100% for a part that is neither nothing nor all. */
export function inPercent(part: number, whole: number): string {
  if (whole === 0) return '0%';
  const percent = Math.round((part / whole) * 100);
  if (percent === 0 && part > 0) return 'less than 1%';
  if (percent === 100 && part < whole) return 'more than 99%';
  return `${percent}%`;
}
