/** The fields that we read from an answer fit exactly when the answer meets its contract. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { doiRecord } from '../../../shared/examples/datacite-shapes.ts';
import { searchHit } from '../../../shared/examples/figshare-shapes.ts';
import { workSummary } from '../../../shared/examples/orcid-shapes.ts';
import { CITED } from '../../../shared/sources/datacite/citations.ts';
import { REGISTRATIONS } from '../../../shared/sources/datacite/registrations.ts';
import { HITS } from '../../../shared/sources/figshare/search.ts';
import { AnswerReader } from '../../../shared/sources/json/answer-reader.ts';
import type { Layout } from '../../../shared/sources/json/layout.ts';
import { WORKS } from '../../../shared/sources/orcid/fields.ts';
import { doiListSchema, doiRecordSchema } from '../../contracts/upstreams/datacite.contract.ts';
import { citedRecordSchema } from '../../contracts/upstreams/datacite-citations.contract.ts';
import { hitSchema } from '../../contracts/upstreams/figshare.contract.ts';
import { workGroupSchema, workSummarySchema, worksSchema } from '../../contracts/upstreams/orcid.contract.ts';
import { mutated } from '../../fixtures/mutated.ts';
import { PROPERTY_TEST, propertyRuns } from '../../fixtures/property-runs.ts';
import { readAs } from '../../fixtures/read-as.ts';
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

/** The members beside the list of a document; null if it is another kind of document. */
function outlineOf<Draft, Outline>(layout: Layout<Draft, Outline>, document: unknown): Outline | null {
  const reader = new AnswerReader(layout, () => () => {});
  reader.push(new TextEncoder().encode(JSON.stringify(document)));
  reader.end();
  return reader.outline;
}

const isWork = (value: unknown) => typeof readAs(WORKS, { 'work-summary': [value] })?.works?.[0]?.putCode === 'number';
const isRecord = (draft: { id: string | null; hasAttributes: boolean } | null) =>
  draft?.hasAttributes === true && draft.id !== null;

const CASES: [string, unknown, (value: unknown) => boolean, { safeParse: (value: unknown) => { success: boolean } }][] = [
  ['ORCID’s works', { group: [1], path: 'x' }, (value) => outlineOf(WORKS, value) !== null, worksSchema],
  ['a group of works', { 'work-summary': [1] }, (value) => !!readAs(WORKS, value)?.works, workGroupSchema],
  ['a work', SUMMARY, isWork, workSummarySchema],
  [
    'DataCite’s list',
    { data: [1], meta: { total: 1 } },
    (value) => typeof outlineOf(REGISTRATIONS, value)?.total === 'number',
    doiListSchema,
  ],
  ['a DOI record', RECORD, (value) => isRecord(readAs(REGISTRATIONS, value)), doiRecordSchema],
  ['a DOI record for a reference', RECORD, (value) => isRecord(readAs(CITED, value)), citedRecordSchema],
  ['Figshare’s hit', searchHit({ ...common, id: 1, publishedAt: daysAgo(3) }), (value) => readAs(HITS, value) !== null, hitSchema],
];

describe.each(CASES)('%s', (_, valid, fits, schema) => {
  test('fits as it usually is', () => expect([fits(valid), schema.safeParse(valid).success]).toEqual([true, true]));

  test('fits exactly when its contract accepts it, whatever changed in it', PROPERTY_TEST, () => {
    fc.assert(
      fc.property(mutated(valid), (changed) => {
        const value = JSON.parse(JSON.stringify(changed) ?? 'null');
        expect(fits(value)).toBe(schema.safeParse(value).success);
      }),
      propertyRuns(),
    );
  });
});
