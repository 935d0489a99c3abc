/** Numbers from a thousand have a comma wherever a person reads them, but are plain numbers in JSON. */
import { describe, expect, test } from 'vitest';
import { ARRIVED, NOT_VISIBLE, ROBIN, worldWith } from '../fixtures/robin.ts';
import { aService } from './request.ts';

const THOUSAND = Array.from({ length: 1000 }, (_, index) => ({ ...ARRIVED, id: 99100001 + index }));
const { get } = aService({ world: worldWith(...THOUSAND, { ...NOT_VISIBLE, id: 99200001 }) });

describe('a record with 1,000 works, and 1,001 items on Figshare', () => {
  test.each([
    ['the headline', `/embed/${ROBIN}`, '>1,000 of 1,001 items are publicly visible on the ORCID record</h1>'],
    ['the picture of where items stop', `/embed/${ROBIN}?for=owner`, '<td class="count">1,001</td>'],
    ['the page of the report', `/report/${ROBIN}`, 'Items (1,001)'],
    ['the badge', `/badge/${ROBIN}.svg`, '<title>ORCID sync: 1,000 of 1,001 on ORCID</title>'],
    ['the text', `/api/v1/status/${ROBIN}.txt`, 'Items      1,001 on Figshare: 1,000 visible, 1 to do\n'],
    ['the sources in the text', `/api/v1/status/${ROBIN}.txt`, '* Figshare responded (1,001 records).\n'],
    ['the JSON', `/api/v1/status/${ROBIN}`, '"items":1001,"visible":1000,'],
  ])('%s', async (_, path, expected) => {
    expect(await (await get(path)).text()).toContain(expected);
  });
});
