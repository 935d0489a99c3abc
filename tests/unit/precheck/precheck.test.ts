/** The rules of the pre-check. Each case changes one thing about an item that is ready. */
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
const NAMELESS = aCreator({ name: 'Example, Sam', identifiers: [] });

test('an item that meets every condition is ready', () => {
  const said = check(aDoiCollection());
  expect(said).toMatchObject({
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
  expect(new Set(Object.values(conditionsOf(said)))).toEqual(new Set(['met']));
});

describe('what only the person’s own switch decides is never claimed', () => {
  test.each([
    ['ready', aDoiCollection()],
    ['partly-ready', aCollectionOf({ creators: [aCreator(), NAMELESS] })],
  ])('%s', (status, collection) => {
    const said = check(collection);
    expect(said.status).toBe(status);
    expect(`${said.headline} ${said.why}`).toMatch(
      /meets DataCite’s conditions.*arrives only if .* had switched on ORCID Auto-Update/,
    );
    expect(JSON.stringify(said)).not.toMatch(/will (?:arrive|reach|travel|appear)|not on (?:your|their|the) ORCID record/i);
  });

  test('the words for a creator who meets the conditions say so too', () => {
    expect(creatorWords('meets-conditions', true).why).toContain(
      'arrives only if the person had switched on ORCID Auto-Update before',
    );
  });
});

describe('the creators', () => {
  test.each([
    ['no iD', NAMELESS, 'no-id'],
    ['a slash behind the iD', withId(`https://orcid.org/${ROBIN}/`), 'misspelt'],
    ['another scheme', withId(`https://orcid.org/${ROBIN}`, 'Other'), 'wrong-scheme'],
    ['a mistyped iD', withId('https://orcid.org/9999-0000-0000-0116'), 'bad-checksum'],
    ['a name as iD', withId('Robin'), 'not-an-id'],
    ['an empty place', withId(null), 'empty-id'],
  ] as const)('%s: needs work', (_, creator, state) => {
    const said = check(aCollectionOf({ creators: [creator] }));
    expect(said).toMatchObject({ status: 'needs-work', creators: [{ state }], counts: { people: 1, meeting: 0 } });
    expect(conditionsOf(said)).toMatchObject({ 'creator-id': 'not-met', title: 'met' });
  });

  test('some with and some without an iD: partly ready', () => {
    expect(check(aCollectionOf({ creators: [aCreator(), NAMELESS] }))).toMatchObject({
      status: 'partly-ready',
      headline: 'The item meets DataCite’s conditions for 1 of 2 creators',
    });
  });

  test('an organisation is not missed', () => {
    const said = check(aCollectionOf({ creators: [aCreator(), aCreator({ isOrganisation: true, identifiers: [] })] }));
    expect(said).toMatchObject({ status: 'ready', counts: { people: 1, meeting: 1 }, creators: [{}, { state: 'organisation' }] });
  });

  test('none at all: needs work', () => {
    expect(check(aCollectionOf({ creators: [] }))).toMatchObject({ status: 'needs-work', creators: [] });
  });

  test('every state says why and what to do', () => {
    for (const state of CREATOR_STATES) {
      expect(creatorWords(state, true).why).toMatch(/^[A-Z].*\.$/);
      expect(creatorWords(state, true).next).toMatch(/^[A-Z].*\.$/);
    }
  });
});

describe('the metadata', () => {
  test.each([
    ['no title', { title: null }, 'title'],
    ['no publisher', { hasPublisher: false }, 'publisher'],
    ['no year', { hasYear: false }, 'year'],
    ['part of something else', { isPart: true, partOf: ['10.1/whole'] }, 'not-a-part'],
  ] as const)('%s holds everybody back', (_, changes, condition) => {
    const said = check(aCollectionOf(changes as Partial<DoiMetadata>));
    expect(said).toMatchObject({ status: 'needs-work', creators: [{ state: 'held-back', orcid: ROBIN }] });
    expect(said.headline).toBe('Auto-Update does not pass this DOI on');
    expect(conditionsOf(said)[condition]).toBe('not-met');
  });

  test('what DataCite cannot write, nobody is told to claim', () => {
    const said = check(aCollectionOf({ title: null, creators: [NAMELESS, aCreator()], contributors: [OTHER] }));
    expect(said.claimUrl).toBeNull();
    expect(JSON.stringify(said)).not.toMatch(/can claim|Add to ORCID Record/);
  });

  test('what is part of something else can be claimed', () => {
    const said = check(aCollectionOf({ isPart: true }));
    expect(said.claimUrl).toBe(`https://commons.datacite.org/doi.org/${BASE}`);
    expect(said.next).toContain('Add to ORCID Record');
  });

  test('what it is part of is named', () => {
    expect(check(aCollectionOf({ isPart: true, partOf: ['10.1/whole'] })).partOf).toEqual(['10.1/whole']);
  });
});

describe('contributors', () => {
  test('with an iD are named, and count for nothing', () => {
    const said = check(aCollectionOf({ creators: [NAMELESS], contributors: [aCreator()] }));
    expect(said).toMatchObject({ status: 'needs-work', contributors: [{ orcid: ROBIN, name: 'Example, Robin' }] });
    expect(said.contributors[0]?.why).toContain('creators only');
  });

  test('who are creators too, or have no iD, or stand there twice, are not named again', () => {
    expect(check(aCollectionOf({ contributors: [aCreator(), NAMELESS, OTHER, OTHER] })).contributors).toHaveLength(1);
  });
});

describe('base and versions', () => {
  test('a version is judged by its base DOI', () => {
    expect(check(aDoiCollection({ asked: versionDoi(1) }))).toMatchObject({ doi: versionDoi(1), base: BASE, judged: BASE });
  });

  test('a version with other iDs is told, in both directions', () => {
    const metadata = retrieved(
      someMetadata({ creators: [aCreator(), NAMELESS] }),
      someMetadata({ doi: versionDoi(1), creators: [OTHER] }),
    );
    expect(check(aDoiCollection({ metadata })).versions).toEqual([
      { doi: versionDoi(1), state: 'differs', lacks: [ROBIN], adds: [OTHER_ID] },
    ]);
  });

  test('the order of creators is no difference', () => {
    const metadata = retrieved(
      someMetadata({ creators: [aCreator(), OTHER] }),
      someMetadata({ doi: versionDoi(1), creators: [OTHER, aCreator()] }),
    );
    expect(check(aDoiCollection({ metadata })).versions).toMatchObject([{ state: 'same' }]);
  });

  test('a version that DataCite does not show is told', () => {
    expect(check(aDoiCollection({ asked: versionDoi(2) }))).toMatchObject({
      status: 'ready',
      versions: [{ state: 'same' }, { doi: versionDoi(2), state: 'unregistered' }],
    });
  });

  test('without the base DOI, the version asked about is judged', () => {
    const metadata = retrieved(someMetadata({ doi: versionDoi(1) }), someMetadata({ doi: versionDoi(2) }));
    expect(check(aDoiCollection({ asked: versionDoi(1), metadata }))).toMatchObject({ judged: versionDoi(1), base: BASE });
  });

  test('more versions than were asked for are not passed over', () => {
    const metadata = retrieved(someMetadata({ url: 'https://figshare.com/articles/dataset/_/99100001/3' }));
    expect(check(aDoiCollection({ metadata })).allVersionsSeen).toBe(false);
  });

  test('elsewhere than on Figshare, .v2 is a part of the name', () => {
    const asked = doi('10.1/report.v2');
    const elsewhere = { url: 'https://example.org/2', client: 'example.repo' };
    const metadata = retrieved(someMetadata({ doi: asked, ...elsewhere }), someMetadata({ doi: doi('10.1/report'), ...elsewhere }));
    expect(check(aDoiCollection({ asked, metadata }))).toMatchObject({ base: asked, judged: asked, versions: [] });
  });
});

describe('a DOI that DataCite does not show', () => {
  test.each([
    ['10.6084/m9.figshare.1', 'not-yet'],
    ['10.17866/rd.salford.1.v1', 'not-yet'],
    ['10.1021/acs.1.s001', 'other-agency'],
    ['10.5555/x', 'either'],
  ])('%s: %s', (name, hint) => {
    const said = check(aDoiCollection({ asked: doi(name), metadata: retrieved() }));
    expect(said).toMatchObject({
      status: 'not-at-datacite',
      judged: null,
      creators: [],
      agency: { hint, url: `https://doi.org/ra/${name.split('/')[0]}` },
      claimUrl: null,
    });
    expect(conditionsOf(said)).toMatchObject({ findable: 'not-met', title: 'unknown', 'creator-id': 'unknown' });
  });
});

describe('an outage is incomplete, and claims nothing', () => {
  test.each<[string, Partial<DoiCollection>]>([
    ['DataCite failed', { metadata: failed() }],
    ['DataCite was cut short before the DOI came', { metadata: { ...retrieved(), complete: false } }],
    [
      'the record of the DOI cannot be read',
      { metadata: { ...retrieved(someMetadata({ doi: versionDoi(1) })), skipped: 1, unreadable: [BASE] } },
    ],
    ['Figshare failed', { asked: null, itemId: 1, item: failed(), metadata: null }],
  ])('%s', (_, changes) => {
    const said = check(aDoiCollection(changes));
    expect(said).toMatchObject({ status: 'incomplete', judged: null, creators: [], agency: null });
    expect(new Set(Object.values(conditionsOf(said)))).toEqual(new Set(['unknown']));
  });

  test('a version whose record cannot be read leaves the answer, and says that not all was seen', () => {
    const metadata = { ...retrieved(someMetadata()), skipped: 1, unreadable: [versionDoi(1)] };
    expect(isComplete(metadata)).toBe(true);
    expect(check(aDoiCollection({ metadata }))).toMatchObject({ status: 'ready', allVersionsSeen: false });
  });
});

describe('the address of an item', () => {
  test('leads to its DOI', () => {
    const item = retrieved(anItem());
    expect(check(aDoiCollection({ asked: versionDoi(1), itemId: 99100001, item }))).toMatchObject({
      status: 'ready',
      figshareId: 99100001,
      doi: versionDoi(1),
      sources: [{ source: 'figshare' }, { source: 'datacite' }],
    });
  });

  test('without a public item', () => {
    const said = check(aDoiCollection({ asked: null, itemId: 1, item: retrieved(), metadata: null }));
    expect(said).toMatchObject({ status: 'no-such-item', doi: null, title: null });
  });

  test('of an item without a DOI', () => {
    const item = retrieved(anItem({ doi: null }));
    expect(check(aDoiCollection({ asked: null, itemId: 1, item, metadata: null }))).toMatchObject({ status: 'no-doi' });
  });
});
