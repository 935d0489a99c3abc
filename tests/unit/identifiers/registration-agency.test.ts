/** What a DOI's prefix says about the agency that registers it. */
import { describe, expect, test } from 'vitest';
import { AGENCY_HINTS, agencyHint, agencyUrl } from '../../../shared/identifiers/registration-agency.ts';
import { doi } from '../../fixtures/doi.ts';

describe('a DOI that Figshare registers is late, or its registration failed', () => {
  test.each([
    '10.6084/m9.figshare.123',
    '10.6084/m9.figshare.c.123.v1',
    '10.6084/anything',
    '10.23640/07243.5643025',
    '10.25384/sage.7343552.v1',
    '10.17866/rd.salford.7862303.v1',
    '10.25407/anything',
    '10.26180/14685651',
    '10.26188/23256413',
    '10.15131/shef.data.23192603',
    '10.17028/rd.lboro.22266364',
    '10.25405/data.ncl.22801355',
    '10.25909/21914208',
    '10.5522/04/22634470',
    '10.48420/23093759',
    '10.25573/data.17315126',
    '10.25380/iastate.22207378',
    '10.15786/123456',
    '10.1184/r1/22825304',
    '10.12345/m9.figshare.123',
    '10.1021/m9.figshare.123',
  ])('%s', (name) => {
    expect(agencyHint(doi(name), new Map())).toBe('not-yet');
  });
});

describe('a publisher’s DOI will never be at DataCite', () => {
  test.each([
    '10.1021/acs.analchem.1c00001.s001',
    '10.3389/fmars.2020.00001.s001',
    '10.1016/j.example.2020.1',
    '10.1038/s41586-020-0001-1',
    '10.1177/0000000000000001',
    '10.31124/advance.123.v1',
    '10.1371/journal.pone.0123456.s001',
    '10.7554/elife.00001',
  ])('%s', (name) => {
    expect(agencyHint(doi(name), new Map())).toBe('other-agency');
  });
});

test.each(['10.5281/zenodo.1', '10.12345/x', '10.60840/x', '10.602/x', '10.6084.1/x'])('%s could be any agency’s', (name) => {
  expect(agencyHint(doi(name), new Map())).toBe('either');
});

test('doi.org decides about prefixes that we do not know', () => {
  const agencies = new Map([
    ['10.12345', 'DataCite'],
    ['10.54321', 'mEDRA'],
    ['10.1371', 'DataCite'],
  ]);
  expect(agencyHint(doi('10.12345/x'), agencies)).toBe('not-yet');
  expect(agencyHint(doi('10.54321/x'), agencies)).toBe('other-agency');
  expect(agencyHint(doi('10.1371/x'), agencies)).toBe('other-agency');
  expect(agencyHint(doi('10.5281/zenodo.1'), agencies)).toBe('either');
});

test('the page of the agency has the prefix only', () => {
  expect(agencyUrl(doi('10.12345/a?b'))).toBe('https://doi.org/ra/10.12345');
  expect(AGENCY_HINTS).toEqual(['not-yet', 'other-agency', 'either']);
});
