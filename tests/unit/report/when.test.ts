/** Checks the element's own dates, times and figures against those of `Intl`. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayInWords, hereInWords, timeInWords } from '../../../shared/report/when.ts';
import { inFigures } from '../../../shared/report/words.ts';
import { PROPERTY_TEST, propertyRuns } from '../../fixtures/property-runs.ts';

const instants = fc.date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });

test('a day and a time in UTC', PROPERTY_TEST, () => {
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'UTC' });
  fc.assert(
    fc.property(instants, (when) => {
      expect([dayInWords(when.toISOString()), timeInWords(when.toISOString())]).toEqual([day.format(when), time.format(when)]);
    }),
    propertyRuns(),
  );
});

test.each(['Europe/London', 'Pacific/Auckland', 'America/St_Johns', 'UTC'])(
  'in the time zone of a reader: %s',
  PROPERTY_TEST,
  (zone) => {
    const before = process.env.TZ;
    process.env.TZ = zone;
    try {
      const here = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: zone });
      fc.assert(
        fc.property(instants, (when) => {
          expect(hereInWords(when.toISOString())).toBe(here.format(when));
        }),
        propertyRuns(),
      );
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
  },
);

test('figures', PROPERTY_TEST, () => {
  fc.assert(
    fc.property(fc.nat(), (count) => {
      expect(inFigures(count)).toBe(count.toLocaleString('en-GB'));
    }),
    propertyRuns(),
  );
});
