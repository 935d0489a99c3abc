/** The rules of the pre-check. Each case changes one thing about a DOI that is ready. */
import { describe, expect, test } from 'vitest';
import { creatorWords } from '../../../shared/precheck/creator-words.ts';
import { CREATOR_STATES } from '../../../shared/precheck/creators.ts';
import { type Precheck, precheckSchema } from '../../../shared/precheck/precheck.schema.ts';
import { precheck } from '../../../shared/precheck/precheck.ts';
import type { DoiCollection, DoiMetadata } from '../../../shared/registers/doi-metadata.ts';
import { isComplete } from '../../../shared/registers/source-result.ts';
import { doi } from '../../fixtures/doi.ts';
import { failed, retrieved } from '../../fixtures/entries.ts';
import { aCollectionOf, aCreator, aDoiCollection, anItem, BASE, someMetadata, versionDoi } from '../../fixtures/metadata.ts';
import { NOW, OTHER_ID, ROBIN } from '../../fixtures/robin.ts';

function check(collection: DoiCollection): Precheck {
  return precheckSchema.parse(precheck(collection, NOW));
}

const conditionsOf = ({ conditions }: Precheck) => Object.fromEntries(conditions.map(({ condition, state }) => [condition, state]));
const withId = (written: string | null, scheme = 'ORCID') => aCreator({ identifiers: [{ written, scheme }] });
const OTHER = aCreator({ name: 'Example, Sam', identifiers: [{ written: `https://orcid.org/${OTHER_ID}`, scheme: 'ORCID' }] });
const WITHOUT_ID = aCreator({ name: 'Example, Sam', identifiers: [] });

test('an item that meets every condition is ready', () => {
  const answer = check(aDoiCollection());
  expect(answer).toMatchObject({
    status: 'ready',
    doi: BASE,
    base: BASE,
    judged: BASE,
    counts: { people: 1, meeting: 1 },
    creators: [{ orcid: ROBIN, state: 'meets-conditions' }],
    versions: [{ doi: versionDoi(1), state: 'same' }],
    allVersionsSeen: true,
    contributors: [],
    agency: null,
  });
  expect(new Set(Object.values(conditionsOf(answer)))).toEqual(new Set(['met']));
});

describe('the answer never promises what depends on the person’s own setting', () => {
  test.each([
    ['ready', aDoiCollection()],
    ['partly-ready', aCollectionOf({ creators: [aCreator(), WITHOUT_ID] })],
  ])('%s', (status, collection) => {
    const answer = check(collection);
    expect(answer.status).toBe(status);
    expect(`${answer.headline} ${answer.why}`).toMatch(
      /meets DataCite’s conditions.*arrives only if .* had switched on ORCID Auto-Update/,
    );
    expect(JSON.stringify(answer)).not.toMatch(/will (?:arrive|reach|travel|appear)|not on (?:your|their|the) ORCID record/i);
  });

  test('nor do the words for a creator who meets the conditions', () => {
    expect(creatorWords('meets-conditions', true).why).toContain(
      'arrives only if the person had switched on ORCID Auto-Update before',
    );
  });
});

describe('creators', () => {
  test.each([
    ['no iD', WITHOUT_ID, 'no-id'],
    ['a slash after the iD', withId(`https://orcid.org/${ROBIN}/`), 'misspelt'],
    ['an iD with another scheme', withId(`https://orcid.org/${ROBIN}`, 'Other'), 'wrong-scheme'],
    ['a mistyped iD', withId('https://orcid.org/9999-0000-0000-0116'), 'bad-checksum'],
    ['a name in place of an iD', withId('Robin'), 'not-an-id'],
    ['an empty identifier', withId(null), 'empty-id'],
  ] as const)('a DOI whose only creator has %s needs work', (_, creator, state) => {
    const answer = check(aCollectionOf({ creators: [creator] }));
    expect(answer).toMatchObject({ status: 'needs-work', creators: [{ state }], counts: { people: 1, meeting: 0 } });
    expect(conditionsOf(answer)).toMatchObject({ 'creator-id': 'not-met', title: 'met' });
  });

  test('a DOI with and without iDs on its creators is partly ready', () => {
    expect(check(aCollectionOf({ creators: [aCreator(), WITHOUT_ID] }))).toMatchObject({
      status: 'partly-ready',
      headline: 'The item meets DataCite’s conditions for 1 of 2 creators',
    });
  });

  test('an organisation does not need an iD', () => {
    const answer = check(aCollectionOf({ creators: [aCreator(), aCreator({ isOrganisation: true, identifiers: [] })] }));
    expect(answer).toMatchObject({ status: 'ready', counts: { people: 1, meeting: 1 }, creators: [{}, { state: 'organisation' }] });
  });

  test('a DOI without creators needs work', () => {
    expect(check(aCollectionOf({ creators: [] }))).toMatchObject({ status: 'needs-work', creators: [] });
  });

  test('every state has a cause and something to do', () => {
    for (const state of CREATOR_STATES) {
      expect(creatorWords(state, true).why).toMatch(/^[A-Z].*\.$/);
      expect(creatorWords(state, true).next).toMatch(/^[A-Z].*\.$/);
    }
  });
});

describe('metadata', () => {
  test.each([
    ['a missing title', { title: null }, 'title'],
    ['a missing publisher', { hasPublisher: false }, 'publisher'],
    ['a missing year', { hasYear: false }, 'year'],
    ['being part of something else', { isPart: true, partOf: ['10.1/whole'] }, 'not-a-part'],
  ] as const)('%s keeps the DOI from every creator’s record', (_, changes, condition) => {
    const answer = check(aCollectionOf(changes as Partial<DoiMetadata>));
    expect(answer).toMatchObject({ status: 'needs-work', creators: [{ state: 'held-back', orcid: ROBIN }] });
    expect(answer.headline).toBe('Auto-Update does not pass this DOI on');
    expect(conditionsOf(answer)[condition]).toBe('not-met');
  });

  test('nobody is advised to claim a DOI that DataCite cannot write to ORCID', () => {
    const answer = check(aCollectionOf({ title: null, creators: [WITHOUT_ID, aCreator()], contributors: [OTHER] }));
    expect(answer.claimUrl).toBeNull();
    expect(JSON.stringify(answer)).not.toMatch(/can claim|Add to ORCID Record/);
  });

  test('a DOI that is part of something else can be claimed', () => {
    const answer = check(aCollectionOf({ isPart: true }));
    expect(answer.claimUrl).toBe(`https://commons.datacite.org/doi.org/${BASE}`);
    expect(answer.next).toContain('Add to ORCID Record');
  });

  test('the answer names what a DOI is part of', () => {
    expect(check(aCollectionOf({ isPart: true, partOf: ['10.1/whole'] })).partOf).toEqual(['10.1/whole']);
  });
});

describe('contributors', () => {
  test('with an iD are listed, but do not make the DOI ready', () => {
    const answer = check(aCollectionOf({ creators: [WITHOUT_ID], contributors: [aCreator()] }));
    expect(answer).toMatchObject({ status: 'needs-work', contributors: [{ orcid: ROBIN, name: 'Example, Robin' }] });
    expect(answer.contributors[0]?.why).toContain('creators only');
  });

  test('are listed once, and not at all if they have no iD or are also creators', () => {
    expect(check(aCollectionOf({ contributors: [aCreator(), WITHOUT_ID, OTHER, OTHER] })).contributors).toHaveLength(1);
  });
});

describe('base and versions', () => {
  test('a version is judged by its base DOI', () => {
    expect(check(aDoiCollection({ asked: versionDoi(1) }))).toMatchObject({ doi: versionDoi(1), base: BASE, judged: BASE });
  });

  test('a version with different iDs is listed with both differences', () => {
    const metadata = retrieved(
      someMetadata({ creators: [aCreator(), WITHOUT_ID] }),
      someMetadata({ doi: versionDoi(1), creators: [OTHER] }),
    );
    expect(check(aDoiCollection({ metadata })).versions).toEqual([
      { doi: versionDoi(1), state: 'differs', lacks: [ROBIN], adds: [OTHER_ID] },
    ]);
  });

  test('a different order of creators does not matter', () => {
    const metadata = retrieved(
      someMetadata({ creators: [aCreator(), OTHER] }),
      someMetadata({ doi: versionDoi(1), creators: [OTHER, aCreator()] }),
    );
    expect(check(aDoiCollection({ metadata })).versions).toMatchObject([{ state: 'same' }]);
  });

  test('a version that DataCite does not show is listed as unregistered', () => {
    expect(check(aDoiCollection({ asked: versionDoi(2) }))).toMatchObject({
      status: 'ready',
      versions: [{ state: 'same' }, { doi: versionDoi(2), state: 'unregistered' }],
    });
  });

  test('without its base DOI, the version in the question is judged', () => {
    const metadata = retrieved(someMetadata({ doi: versionDoi(1) }), someMetadata({ doi: versionDoi(2) }));
    expect(check(aDoiCollection({ asked: versionDoi(1), metadata }))).toMatchObject({ judged: versionDoi(1), base: BASE });
  });

  test('not all versions are seen if there are more than we looked up', () => {
    const metadata = retrieved(someMetadata({ url: 'https://figshare.com/articles/dataset/_/99100001/3' }));
    expect(check(aDoiCollection({ metadata })).allVersionsSeen).toBe(false);
  });

  test('.v2 is a version only on Figshare', () => {
    const asked = doi('10.1/report.v2');
    const elsewhere = { url: 'https://example.org/2', client: 'example.repo' };
    const metadata = retrieved(someMetadata({ doi: asked, ...elsewhere }), someMetadata({ doi: doi('10.1/report'), ...elsewhere }));
    expect(check(aDoiCollection({ asked, metadata }))).toMatchObject({ base: asked, judged: asked, versions: [] });
  });
});

describe('a DOI that DataCite does not show gets a hint from its prefix', () => {
  test.each([
    ['10.6084/m9.figshare.1', 'not-yet'],
    ['10.17866/rd.salford.1.v1', 'not-yet'],
    ['10.1021/acs.1.s001', 'other-agency'],
    ['10.5555/x', 'either'],
  ])('%s: %s', (name, hint) => {
    const answer = check(aDoiCollection({ asked: doi(name), metadata: retrieved() }));
    expect(answer).toMatchObject({
      status: 'not-at-datacite',
      judged: null,
      creators: [],
      agency: { hint, url: `https://doi.org/ra/${name.split('/')[0]}` },
      claimUrl: null,
    });
    expect(conditionsOf(answer)).toMatchObject({ findable: 'not-met', title: 'unknown', 'creator-id': 'unknown' });
  });
});

test('for a publisher’s DOI, the pre-check names the way that works', () => {
  const answer = check(aDoiCollection({ asked: doi('10.1021/acs.1.s001'), metadata: retrieved() }));
  expect(answer.next).toContain('“Add work with a DOI”');
  expect(answer.next).not.toMatch(/tomorrow|Wait/);
});

describe('an outage makes the answer incomplete', () => {
  test.each<[string, Partial<DoiCollection>]>([
    ['DataCite failed', { metadata: failed() }],
    ['DataCite’s answer was cut short before the DOI', { metadata: { ...retrieved(), complete: false } }],
    [
      'the DOI’s record is malformed',
      { metadata: { ...retrieved(someMetadata({ doi: versionDoi(1) })), skipped: 1, unreadable: [BASE] } },
    ],
    ['Figshare failed', { asked: null, itemId: 1, item: failed(), metadata: null }],
  ])('%s', (_, changes) => {
    const answer = check(aDoiCollection(changes));
    expect(answer).toMatchObject({ status: 'incomplete', judged: null, creators: [], agency: null });
    expect(new Set(Object.values(conditionsOf(answer)))).toEqual(new Set(['unknown']));
  });

  test('only a fault that passes is worth another check', () => {
    const malformed = { ...retrieved(someMetadata({ doi: versionDoi(1) })), skipped: 1, unreadable: [BASE] };
    expect(check(aDoiCollection({ metadata: failed() })).next).toBe('Check again in a few minutes.');
    expect(check(aDoiCollection({ metadata: malformed })).next).not.toContain('again');
  });

  test('a malformed version leaves the answer ready, but not all versions seen', () => {
    const metadata = { ...retrieved(someMetadata()), skipped: 1, unreadable: [versionDoi(1)] };
    expect(isComplete(metadata)).toBe(true);
    expect(check(aDoiCollection({ metadata }))).toMatchObject({ status: 'ready', allVersionsSeen: false });
  });
});

describe('an item’s address', () => {
  test('leads to its DOI', () => {
    const item = retrieved(anItem());
    expect(check(aDoiCollection({ asked: versionDoi(1), itemId: 99100001, item }))).toMatchObject({
      status: 'ready',
      figshareId: 99100001,
      doi: versionDoi(1),
      sources: [{ source: 'figshare' }, { source: 'datacite' }],
    });
  });

  test('may lead to no public item', () => {
    const answer = check(aDoiCollection({ asked: null, itemId: 1, item: retrieved(), metadata: null }));
    expect(answer).toMatchObject({ status: 'no-such-item', doi: null, title: null });
  });

  test('may lead to an item without a DOI', () => {
    const item = retrieved(anItem({ doi: null }));
    expect(check(aDoiCollection({ asked: null, itemId: 1, item, metadata: null }))).toMatchObject({ status: 'no-doi' });
  });
});
