/** Which agency registers a DOI: the pre-check and the report ask the same place, and say the same. */
import { describe, expect, test } from 'vitest';
import { collectDoi } from '../../../shared/collect/collect-doi.ts';
import { collect } from '../../../shared/collect/collect-report.ts';
import { EVERYTHING_ON_FIGSHARE } from '../../../shared/items/selection.ts';
import { precheck } from '../../../shared/precheck/precheck.ts';
import { analyse } from '../../../shared/report/analyse.ts';
import { doi } from '../../fixtures/doi.ts';
import { NOT_VISIBLE, NOW, ROBIN, worldWith } from '../../fixtures/robin.ts';
import { simulate } from '../../upstreams/simulator.ts';

const UNKNOWN_PREFIX = '10.99999/journal.example.s001';

/** A DOI that DataCite does not have, on an item that Figshare lists. `agency` is what doi.org says about any prefix. */
function notAtDatacite(name: string, agency: string | null) {
  const { upstreams } = simulate(worldWith({ ...NOT_VISIBLE, deposit: { doi: name }, registration: false }));
  const asked: string[] = [];
  const fetch: typeof upstreams.fetch = async (url, init) => {
    if (!url.startsWith('https://doi.invalid/')) return upstreams.fetch(url, init);
    asked.push(url);
    return Response.json([{ DOI: name.split('/')[0], ...(agency ? { RA: agency } : { status: 'DOI does not exist' }) }]);
  };
  const options = { upstreams: { ...upstreams, doiUrl: 'https://doi.invalid', fetch }, now: NOW };
  return {
    asked,
    precheck: async () => precheck(await collectDoi({ doi: doi(name) }, options), NOW),
    report: async () => {
      const collection = await collect(ROBIN, options);
      return collection && analyse(collection, EVERYTHING_ON_FIGSHARE, NOW);
    },
  };
}

describe('the pre-check of a DOI that DataCite does not have', () => {
  test('asks doi.org about a prefix that we do not know, once', async () => {
    const { asked, precheck: check } = notAtDatacite(UNKNOWN_PREFIX, 'Crossref');
    expect(await check()).toMatchObject({ status: 'not-at-datacite', agency: { hint: 'other-agency' } });
    expect(asked).toEqual(['https://doi.invalid/ra/10.99999']);
  });

  test.each(['10.6084/m9.figshare.99100009', '10.17866/rd.salford.99100009', '10.1371/journal.example.s001'])(
    'asks nobody about the prefix of %s, which we know',
    async (name) => {
      const { asked, precheck: check } = notAtDatacite(name, 'mEDRA');
      await check();
      expect(asked).toEqual([]);
    },
  );
});

describe('the pre-check and the report say the same about the agency of', () => {
  test.each([
    ['a DOI that doi.org gives to Crossref', UNKNOWN_PREFIX, 'Crossref', 'other-agency', 'other-agency'],
    ['a DOI that doi.org gives to another agency', UNKNOWN_PREFIX, 'mEDRA', 'other-agency', 'other-agency'],
    ['a DOI that doi.org gives to DataCite', UNKNOWN_PREFIX, 'DataCite', 'not-yet', 'not-at-datacite'],
    ['a DOI that doi.org does not know', UNKNOWN_PREFIX, null, 'either', 'unknown-agency'],
    ['a publisher’s DOI that we know', '10.1371/journal.example.s001', null, 'other-agency', 'other-agency'],
    ['a DOI that Figshare gives', '10.6084/m9.figshare.99100009', 'Crossref', 'not-yet', 'not-at-datacite'],
    ['a DOI of an institution’s portal', '10.17866/rd.salford.99100009', null, 'not-yet', 'not-at-datacite'],
  ] as const)('%s', async (_, name, agency, hint, diagnosis) => {
    const { precheck: check, report } = notAtDatacite(name, agency);
    const [answer, person] = await Promise.all([check(), report()]);
    expect(answer.agency?.hint).toBe(hint);
    expect(person?.items).toMatchObject([{ diagnosis }]);
    expect(person?.advice[0]?.guide).toBe(answer.guide);
  });
});
