/** The rules of the pre-check. Each case changes one thing about a DOI that is ready. */
import { describe, expect, test } from 'vitest';
import type { Instant } from '../../../shared/identifiers/instant.ts';
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

/** Everything that people read, for one state of a DOI. */
const textOf = ({ headline, why, next, creators }: Precheck) =>
  [headline, why, next, ...creators.map((creator) => `${creator.why} ${creator.next}`)].join(' ');
const KIM = aCreator({ name: 'Example, Kim', identifiers: [{ written: OTHER_ID, scheme: 'Other' }] });
const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000).toISOString() as Instant;

describe('the answer never promises what depends on the person’s own setting', () => {
  test.each([
    ['one author', 'ready', aDoiCollection(), /only adds the item if you had switched on/],
    ['several authors', 'ready', aCollectionOf({ creators: [aCreator(), OTHER] }), /only adds .* authors who had switched on/],
    [
      'some authors',
      'partly-ready',
      aCollectionOf({ creators: [aCreator(), WITHOUT_ID] }),
      /only adds .* authors who had switched on/,
    ],
  ] as const)('%s: %s', (_, status, collection, caveat) => {
    const answer = check(collection);
    expect(answer.status).toBe(status);
    expect(answer.why).toMatch(caveat);
    expect(textOf(answer)).not.toMatch(/will (?:arrive|reach|travel|appear)|not on (?:your|their|the) ORCID record/i);
  });
});

describe('the text is for the people whom it is about', () => {
  test.each([
    ['ready', aDoiCollection()],
    ['without an iD', aCollectionOf({ creators: [WITHOUT_ID] })],
    ['with an iD under another scheme', aCollectionOf({ creators: [KIM] })],
    ['part of something else', aCollectionOf({ isPart: true })],
  ])('the only author of an item is spoken to: %s', (_, collection) => {
    const answer = check(collection);
    expect(textOf(answer)).toMatch(/\byou(?:r|rself)?\b/i);
    expect(textOf(answer)).not.toMatch(/\beach\b|\bthey\b|\bthem\b/i);
  });

  test('an organisation beside the only author changes nothing', () => {
    const institute = aCreator({ isOrganisation: true, identifiers: [] });
    const { why, next } = check(aCollectionOf({ creators: [WITHOUT_ID] }));
    expect(check(aCollectionOf({ creators: [WITHOUT_ID, institute] }))).toMatchObject({ why, next });
  });

  test('several authors are named, with what each of them needs', () => {
    const { why, next } = check(aCollectionOf({ creators: [aCreator(), WITHOUT_ID, KIM] }));
    expect(why).toContain('this author: Example, Robin.');
    expect(next).toMatch(/^Ask for the ORCID iD of this author: Example, Sam\. Then edit the item/);
    expect(next).toContain('Ask the repository team to correct the ORCID iD of this author: Example, Kim.');
    expect(`${why} ${next}`).not.toMatch(/\byou\b/);
  });

  test('all of several authors are named if all is well', () => {
    const answer = check(aCollectionOf({ creators: [aCreator(), OTHER] }));
    expect(answer.headline).toBe('This DOI meets all of DataCite’s conditions for both authors');
    expect(answer.why).toContain('Example, Robin; Example, Sam.');
  });

  test('of many authors the first five are named, and a name cannot change the sentence', () => {
    const many = Array.from({ length: 8 }, (_, index) => aCreator({ name: `\u202e${index}${'x'.repeat(200)}`, identifiers: [] }));
    const { next } = check(aCollectionOf({ creators: many }));
    expect(next).toMatch(/: 0x+…; 1x+…; 2x+…; 3x+…; 4x+…; and 3 more\. Then/);
    expect(next).not.toContain('\u202e');
  });

  test('if only organisations are authors, nobody is asked for an iD', () => {
    const answer = check(aCollectionOf({ creators: [aCreator({ isOrganisation: true, identifiers: [] })] }));
    expect(answer).toMatchObject({ status: 'needs-work', counts: { people: 0, meeting: 0 } });
    expect(answer.why).toContain('organisations');
    expect(answer.next).not.toContain('Ask');
  });
});

describe('what an answer asks of somebody', () => {
  const unregistered = { metadata: retrieved() };
  const published = (hours: number) => ({ ...unregistered, itemId: 1, item: retrieved(anItem({ publishedAt: hoursAgo(hours) })) });
  const withoutDoi = (hours: number) => ({
    asked: null,
    itemId: 1,
    item: retrieved(anItem({ doi: null, publishedAt: hoursAgo(hours) })),
    metadata: null,
  });

  test.each<[string, DoiCollection, Precheck['severity'], RegExp]>([
    ['every condition is met', aDoiCollection(), 'ok', /^You don’t need to change the item/],
    ['one of two authors lacks an iD', aCollectionOf({ creators: [aCreator(), WITHOUT_ID] }), 'action', /^Ask for the ORCID iD/],
    ['the only author lacks an iD', aCollectionOf({ creators: [WITHOUT_ID] }), 'action', /^Edit the item/],
    ['no publisher', aCollectionOf({ hasPublisher: false }), 'action', /complete the item’s DataCite record/],
    ['a Figshare DOI that DataCite lacks', aDoiCollection(unregistered), 'wait', /after two days/],
    ['an item published an hour ago that DataCite lacks', aDoiCollection(published(1)), 'wait', /^Wait a day/],
    ['an item published a month ago that DataCite lacks', aDoiCollection(published(720)), 'action', /register the DOI/],
    ['another DOI that DataCite lacks', aDoiCollection({ ...unregistered, asked: doi('10.5555/x') }), 'action', /^Compare the DOI/],
    ['a publisher’s DOI', aDoiCollection({ ...unregistered, asked: doi('10.1021/x') }), 'action', /“Add work with a DOI”/],
    ['an item without a DOI, published an hour ago', aDoiCollection(withoutDoi(1)), 'wait', /^Wait a day/],
    ['an item without a DOI, published a month ago', aDoiCollection(withoutDoi(720)), 'action', /should have a DOI/],
    [
      'an address of nothing',
      aDoiCollection({ asked: null, itemId: 1, item: retrieved(), metadata: null }),
      'unknown',
      /checklist/,
    ],
    ['DataCite is down', aDoiCollection({ metadata: failed() }), 'unknown', /^Check again in a few minutes/],
  ])('%s', (_, collection, severity, next) => {
    expect(check(collection)).toMatchObject({ severity, next: expect.stringMatching(next) });
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
      headline: 'DataCite can read the ORCID iD of 1 of 2 authors',
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
      for (const person of ['you', 'they'] as const) {
        expect(creatorWords(state, person, true).why).toMatch(/^[A-Z].*\.$/);
        expect(creatorWords(state, person, true).next).toMatch(/^[A-Z].*\.$/);
      }
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
    expect(answer.headline).toBe('Auto-Update skips this DOI');
    expect(conditionsOf(answer)[condition]).toBe('not-met');
  });

  test('nobody is advised to claim a DOI that DataCite cannot write to ORCID', () => {
    const answer = check(aCollectionOf({ title: null, creators: [WITHOUT_ID, aCreator()], contributors: [OTHER] }));
    expect(answer.claimUrl).toBeNull();
    expect(JSON.stringify(answer)).not.toMatch(/Add to ORCID Record/);
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
    expect(answer.contributors[0]?.why).toContain('only adds items for authors, which DataCite calls creators');
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
