/** Somebody has compared our menu names with those of ORCID, DataCite and Figshare recently enough. */
import { expect, test } from 'vitest';
import { WORDING_CHECKED } from '../../shared/verdicts/advice.ts';
import { daysSince, WORDING_LASTS_DAYS } from './wording.ts';

test(`the menu and button names were compared with the services’ pages in the last ${WORDING_LASTS_DAYS} days`, () => {
  const days = daysSince(WORDING_CHECKED, new Date());
  expect(days, 'compare them again, then set WORDING_CHECKED in shared/verdicts/advice.ts').toBeLessThanOrEqual(WORDING_LASTS_DAYS);
});
