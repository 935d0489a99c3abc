/** The scheduled check that reminds us to look at the menu names again does fail when it should. */
import { expect, test } from 'vitest';
import { WORDING_CHECKED } from '../../shared/verdicts/advice.ts';
import { daysSince, WORDING_LASTS_DAYS } from '../live/wording.ts';

const after = (days: number) => new Date(Date.parse(WORDING_CHECKED) + days * 86_400_000);

test('a check of the names is valid for half a year, and not a day longer', () => {
  expect(daysSince(WORDING_CHECKED, after(WORDING_LASTS_DAYS))).toBeLessThanOrEqual(WORDING_LASTS_DAYS);
  expect(daysSince(WORDING_CHECKED, after(WORDING_LASTS_DAYS + 1))).toBeGreaterThan(WORDING_LASTS_DAYS);
});

test.each(['in spring', '', '2999-01-01'])('“%s” is never a valid day of a check', (day) => {
  expect(daysSince(day, after(1))).toBeGreaterThan(WORDING_LASTS_DAYS);
});
