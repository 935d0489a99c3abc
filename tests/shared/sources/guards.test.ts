/** What is looked at by hand, for speed, is let through exactly when its schema lets it through. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { doiListSchema, doiRecordSchema } from '../../../shared/sources/datacite.schema.ts';
import { citedRecordSchema } from '../../../shared/sources/datacite-citations.schema.ts';
import { isCitedRecord, isDoiList, isDoiRecord } from '../../../shared/sources/datacite-guards.ts';
import { doiRecord, searchHit, workSummary } from '../../../shared/sources/examples/shapes.ts';
import { hitSchema } from '../../../shared/sources/figshare.schema.ts';
import { isHit } from '../../../shared/sources/figshare-guards.ts';
import { orcidErrorSchema, workGroupSchema, workSummarySchema, worksSchema } from '../../../shared/sources/orcid.schema.ts';
import { errorCodeIn, isWorkGroup, isWorkSummary, isWorks } from '../../../shared/sources/orcid-guards.ts';
import { mutated } from '../../fixtures/mutated.ts';
import { daysAgo, ROBIN } from '../../fixtures/robin.ts';

const common = { title: 'Readings of a rain gauge', doi: '10.6084/m9.figshare.1' };
const SUMMARY = {
  ...workSummary({ ...common, person: ROBIN, putCode: 7, addedBy: 'self', addedAt: daysAgo(3), url: 'https://example.org/' }),
};
const RECORD = doiRecord({
  ...common,
  url: 'https://example.org/',
  registeredAt: daysAgo(3),
  creators: [{ name: 'Example, Robin', nameIdentifier: ROBIN }],
  contributors: [{ name: 'Example, Sam' }],
  related: [['IsPartOf', '10.5555/whole']],
});

const PAIRS: [string, unknown, (value: unknown) => boolean, { safeParse: (value: unknown) => { success: boolean } }][] = [
  ['ORCID’s works', { group: [1], path: 'x' }, isWorks, worksSchema],
  ['a group of works', { 'work-summary': [1] }, isWorkGroup, workGroupSchema],
  ['a work', SUMMARY, isWorkSummary, workSummarySchema],
  ['ORCID’s error', { 'error-code': 9016 }, (value) => errorCodeIn(value) !== undefined, orcidErrorSchema],
  ['DataCite’s list', { data: [1], meta: { total: 1 } }, isDoiList, doiListSchema],
  ['a DOI record', RECORD, isDoiRecord, doiRecordSchema],
  ['a DOI record for a reference', RECORD, isCitedRecord, citedRecordSchema],
  ['Figshare’s hit', searchHit({ ...common, id: 1, publishedAt: daysAgo(3) }), isHit, hitSchema],
];

describe.each(PAIRS)('%s', (_, valid, guard, schema) => {
  test('as it usually is', () => expect([guard(valid), schema.safeParse(valid).success]).toEqual([true, true]));

  test('with anything changed in it', () => {
    fc.assert(
      fc.property(mutated(valid), (value) => {
        expect(guard(value)).toBe(schema.safeParse(value).success);
      }),
      { numRuns: 5000 },
    );
  });
});
