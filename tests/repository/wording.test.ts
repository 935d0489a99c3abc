/** The scheduled check of the menu names can fail; here it is tried with days on which it must. */
import { expect, test } from 'vitest';
import { WORDING_CHECKED } from '../../shared/verdicts/advice.ts';
import { daysSince, WORDING_LASTS_DAYS } from '../live/wording.ts';

const after = (days: number) => new Date(Date.parse(WORDING_CHECKED) + days * 86_400_000);

test('names that were checked half a year ago still count, a day later they do not', () => {
  expect(daysSince(WORDING_CHECKED, after(WORDING_LASTS_DAYS))).toBeLessThanOrEqual(WORDING_LASTS_DAYS);
  expect(daysSince(WORDING_CHECKED, after(WORDING_LASTS_DAYS + 1))).toBeGreaterThan(WORDING_LASTS_DAYS);
});

test.each(['in spring', '', '2999-01-01'])('“%s” is no day on which somebody checked', (day) => {
  expect(daysSince(day, after(1))).toBeGreaterThan(WORDING_LASTS_DAYS);
});
