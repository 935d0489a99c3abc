import { describe, expect, test } from 'vitest';
import type { Item } from '../../../shared/items/item.ts';
import { match } from '../../../shared/items/match.ts';
import { CODES, type Verdict } from '../../../shared/verdicts/codes.ts';
import { type Circumstances, diagnose } from '../../../shared/verdicts/diagnose.ts';
import { doi } from '../../fixtures/doi.ts';
import { aCollection, aDeposit, aRegistration, aWork, isoOf, listedRegistrations, retrieved } from '../../fixtures/entries.ts';
import { ARRIVED_DOI, daysAgo, hoursAgo, NOW } from '../../fixtures/robin.ts';

const V1 = doi(`${ARRIVED_DOI}.v1`);

/** An item that is on the record, with changes. */
function item(changes: Partial<Item>): Item {
  const [arrived] = match(aCollection());
  if (!arrived) throw new Error('the collection gives no item');
  return { ...arrived, ...changes };
}

const published = (hours: number) => {
  const time = isoOf(hoursAgo(hours));
  return { deposits: [aDeposit({ publishedAt: time, firstPublishedAt: time })] };
};
const notVisible = { orcid: 'not-visible' } as const;
const notListed: Partial<Item> = { figshare: 'not-listed', deposits: [] };
const AT: Circumstances = { now: NOW, arrivals: null, titlesWithoutDoi: new Set() };
const part = aRegistration({ isPart: true });
const notAPart = aRegistration({ doi: doi(`${ARRIVED_DOI}.v2`) });

const CASES: [string, Partial<Item>, Verdict['code'], Verdict['severity']][] = [
  ['visible, iD on a creator', {}, 'in-step', 'ok'],
  ['visible, iD misspelt', { datacite: 'misspelt' }, 'visible-unlinked', 'ok'],
  ['visible, iD on a contributor', { datacite: 'contributor' }, 'visible-unlinked', 'ok'],
  ['visible, iD absent', { datacite: 'absent' }, 'visible-unlinked', 'ok'],
  ['visible, added by DataCite, no longer there', { datacite: 'unregistered' }, 'no-longer-findable', 'ok'],
  [
    'visible, claimed at DataCite, no longer there',
    { datacite: 'unregistered', works: [aWork({ byHand: true })] },
    'no-longer-findable',
    'ok',
  ],
  [
    'visible, added by hand, not at DataCite',
    { datacite: 'unregistered', works: [aWork({ route: 'self' })] },
    'visible-elsewhere',
    'ok',
  ],
  ['visible, DataCite failed', { datacite: 'unknown' }, 'visible-unchecked', 'ok'],
  ['visible, although part of something', { registrations: [part] }, 'in-step', 'ok'],

  ['ORCID failed', { orcid: 'unknown' }, 'unknown', 'unknown'],
  ['ORCID failed, iD absent', { orcid: 'unknown', datacite: 'absent' }, 'unknown', 'unknown'],
  ['ORCID failed, no DOI', { orcid: 'unknown', doi: null, datacite: 'unregistered' }, 'unknown', 'unknown'],
  ['not visible, DataCite failed', { ...notVisible, datacite: 'unknown' }, 'unknown', 'unknown'],

  ['no DOI, an hour after publication', { ...notVisible, doi: null, datacite: 'unregistered', ...published(1) }, 'no-doi', 'wait'],
  [
    'no DOI, just under 48 hours after publication',
    { ...notVisible, doi: null, datacite: 'unregistered', ...published(47.99) },
    'no-doi',
    'wait',
  ],
  [
    'no DOI, 48 hours after publication',
    { ...notVisible, doi: null, datacite: 'unregistered', ...published(48) },
    'no-doi',
    'action',
  ],
  [
    'no DOI, date of publication unknown',
    { ...notVisible, doi: null, datacite: 'unregistered', deposits: [aDeposit({ publishedAt: null, firstPublishedAt: null })] },
    'no-doi',
    'action',
  ],
  ['no DOI, published in the future', { ...notVisible, doi: null, datacite: 'unregistered', ...published(-2) }, 'no-doi', 'wait'],

  [
    'no DOI, an hour after the latest version of an old item',
    { ...notVisible, doi: null, datacite: 'unregistered', deposits: [aDeposit({ publishedAt: isoOf(hoursAgo(1)) })] },
    'no-doi',
    'action',
  ],

  [
    'not at DataCite, an hour after the latest version of an old item',
    { ...notVisible, datacite: 'unregistered', deposits: [aDeposit({ publishedAt: isoOf(hoursAgo(1)) })] },
    'not-at-datacite',
    'wait',
  ],
  [
    'not at DataCite, an hour after publication',
    { ...notVisible, datacite: 'unregistered', ...published(1) },
    'not-at-datacite',
    'wait',
  ],
  [
    'not at DataCite, 48 hours after publication',
    { ...notVisible, datacite: 'unregistered', ...published(48) },
    'not-at-datacite',
    'action',
  ],

  ['a malformed record', { ...notVisible, isMalformed: true, datacite: 'unknown' }, 'unreadable', 'unknown'],
  ['a malformed record of an item that is on the record', { isMalformed: true, datacite: 'unknown' }, 'visible-unchecked', 'ok'],
  [
    'a publisher’s DOI, just published',
    { ...notVisible, agency: 'other-agency', datacite: 'unregistered', ...published(1) },
    'other-agency',
    'action',
  ],
  [
    'a DOI of an agency that we cannot tell, just published',
    { ...notVisible, agency: 'either', datacite: 'unregistered', ...published(1) },
    'unknown-agency',
    'wait',
  ],
  [
    'a DOI of an agency that we cannot tell',
    { ...notVisible, agency: 'either', datacite: 'unregistered' },
    'unknown-agency',
    'action',
  ],
  [
    'no usable metadata and no iD',
    { ...notVisible, datacite: 'absent', registrations: [aRegistration({ role: 'absent', hasRequiredMetadata: false })] },
    'metadata-incomplete',
    'action',
  ],
  [
    'the base without metadata, but a version with all',
    { ...notVisible, registrations: [aRegistration({ hasRequiredMetadata: false }), aRegistration({ doi: V1 })] },
    'not-visible',
    'action',
  ],
  [
    'a recent version that is part of something',
    { ...notVisible, registrations: [aRegistration(), aRegistration({ doi: V1, isPart: true, registeredAt: isoOf(hoursAgo(1)) })] },
    'not-visible',
    'action',
  ],
  [
    'only a version can travel, registered before June 2026',
    {
      ...notVisible,
      registrations: [
        aRegistration({ hasRequiredMetadata: false }),
        aRegistration({ doi: V1, registeredAt: '2026-05-01T00:00:00Z' }),
      ],
    },
    'versions-skipped',
    'action',
  ],
  [
    'only a version can travel, registered later',
    {
      ...notVisible,
      registrations: [
        aRegistration({ hasRequiredMetadata: false }),
        aRegistration({ doi: V1, registeredAt: '2026-07-01T00:00:00Z' }),
      ],
    },
    'not-visible',
    'action',
  ],
  ['not listed by Figshare', { ...notVisible, ...notListed }, 'not-listed', 'action'],
  ['not listed by Figshare, and its page is gone', { ...notVisible, ...notListed, page: 'gone' }, 'withdrawn', 'action'],
  ['not listed by Figshare, but its page is there', { ...notVisible, ...notListed, page: 'public' }, 'not-visible', 'action'],
  ['a collection', { ...notVisible, ...notListed, doi: doi('10.6084/m9.figshare.c.99100001') }, 'collection', 'action'],
  ['not on Figshare at all', { ...notVisible, isFigshare: false, figshare: 'not-listed', deposits: [] }, 'not-visible', 'action'],
  ['iD absent', { ...notVisible, datacite: 'absent' }, 'id-missing', 'action'],
  [
    'iD absent, although recent',
    { ...notVisible, datacite: 'absent', registrations: [aRegistration({ role: 'absent', registeredAt: isoOf(hoursAgo(1)) })] },
    'id-missing',
    'action',
  ],
  [
    'an old iD that was merged',
    { ...notVisible, datacite: 'absent', registrations: [aRegistration({ role: 'absent', namesMergedId: true })] },
    'id-merged',
    'action',
  ],
  [
    'both iDs, the current one misspelt',
    { ...notVisible, datacite: 'misspelt', registrations: [aRegistration({ role: 'misspelt', namesMergedId: true })] },
    'id-misspelt',
    'action',
  ],
  ['iD misspelt', { ...notVisible, datacite: 'misspelt' }, 'id-misspelt', 'action'],
  ['iD on a contributor', { ...notVisible, datacite: 'contributor' }, 'contributor-only', 'action'],

  ['part of something', { ...notVisible, registrations: [part] }, 'part-of', 'action'],
  [
    'part of something, although recent',
    { ...notVisible, registrations: [{ ...part, registeredAt: isoOf(hoursAgo(1)) }] },
    'part-of',
    'action',
  ],
  ['the base is a part, a version is not', { ...notVisible, registrations: [part, notAPart] }, 'not-visible', 'action'],
  [
    'no publisher',
    { ...notVisible, registrations: [aRegistration({ hasRequiredMetadata: false })] },
    'metadata-incomplete',
    'action',
  ],
  [
    'no publisher, but a version is complete',
    { ...notVisible, registrations: [aRegistration({ hasRequiredMetadata: false }), notAPart] },
    'not-visible',
    'action',
  ],
  [
    'a part, and a version without a publisher',
    { ...notVisible, registrations: [part, { ...notAPart, hasRequiredMetadata: false }] },
    'part-of',
    'action',
  ],

  [
    'registered three hours ago',
    { ...notVisible, registrations: [aRegistration({ registeredAt: isoOf(hoursAgo(3)) })] },
    'recent',
    'wait',
  ],
  [
    'a new version of an old item',
    { ...notVisible, registrations: [aRegistration(), { ...notAPart, registeredAt: isoOf(hoursAgo(3)) }] },
    'recent',
    'wait',
  ],
  [
    'registered 48 hours ago',
    { ...notVisible, registrations: [aRegistration({ registeredAt: isoOf(hoursAgo(48)) })] },
    'not-visible',
    'action',
  ],
  ['no problem, registered long ago', notVisible, 'not-visible', 'action'],
  [
    'date of registration unknown',
    { ...notVisible, registrations: [aRegistration({ registeredAt: null })] },
    'not-visible',
    'action',
  ],
];

const OLDER_AND_NEWER = { arrivals: { first: isoOf(daysAgo(400)), last: isoOf(daysAgo(5)), oldest: null, newest: null } };
const ONLY_NEWER = { arrivals: { first: isoOf(daysAgo(20)), last: isoOf(daysAgo(5)), oldest: null, newest: null } };
const ONLY_OLDER = { arrivals: { first: isoOf(daysAgo(400)), last: isoOf(daysAgo(300)), oldest: null, newest: null } };
const SAME_TITLE = { titlesWithoutDoi: new Set(['readings of a rain gauge']) };

/** Items that are not visible, whose verdict also depends on the other works on the record. */
const AMONG_OTHERS: [string, Partial<Circumstances>, Partial<Item>, Verdict['code'], Verdict['severity']][] = [
  ['Auto-Update added works before and after it', OLDER_AND_NEWER, {}, 'removed-or-hidden', 'action'],
  ['Auto-Update added works only after it', ONLY_NEWER, {}, 'before-auto-update', 'action'],
  ['Auto-Update added works only before it', ONLY_OLDER, {}, 'not-visible', 'action'],
  [
    'Auto-Update added works, but we do not know when it was registered',
    OLDER_AND_NEWER,
    { registrations: [aRegistration({ registeredAt: null })] },
    'not-visible',
    'action',
  ],
  ['works came before and after it, but the iD is missing', OLDER_AND_NEWER, { datacite: 'absent' }, 'id-missing', 'action'],
  ['a work without a DOI has its title', SAME_TITLE, {}, 'same-title', 'action'],
  ['a work has its title, and the iD is missing', SAME_TITLE, { datacite: 'absent' }, 'same-title', 'action'],
  [
    'a work has its title, and another agency registered its DOI',
    SAME_TITLE,
    { datacite: 'unregistered', agency: 'other-agency' },
    'same-title',
    'action',
  ],
  ['a work has its title, but its DOI is not registered', SAME_TITLE, { datacite: 'unregistered' }, 'not-at-datacite', 'action'],
  ['a work has its title, but it has no DOI', SAME_TITLE, { datacite: 'unregistered', doi: null }, 'no-doi', 'action'],
  [
    'a work has its title, but it is on its way',
    SAME_TITLE,
    { registrations: [aRegistration({ registeredAt: isoOf(hoursAgo(3)) })] },
    'recent',
    'wait',
  ],
];

describe('the first rule that fits decides', () => {
  test.each(CASES)('%s', (_, changes, code, severity) => {
    expect(diagnose(item(changes), AT)).toEqual({ code, severity });
  });

  test.each(AMONG_OTHERS)('%s', (_, circumstances, changes, code, severity) => {
    expect(diagnose(item({ ...notVisible, ...changes }), { ...AT, ...circumstances })).toEqual({ code, severity });
  });

  test('the cases reach every code', () => {
    const reached = [...CASES.map(([, , code]) => code), ...AMONG_OTHERS.map(([, , , code]) => code)];
    expect([...new Set(reached)].sort()).toEqual([...CODES].sort());
  });
});

test('a recent DOI counts only if it has the iD on a creator', () => {
  const registrations = [
    aRegistration(),
    aRegistration({ doi: doi(`${ARRIVED_DOI}.v2`), role: 'absent', registeredAt: isoOf(hoursAgo(1)) }),
  ];
  const [judged] = match(aCollection({ works: retrieved(), registrations: listedRegistrations(...registrations) }));
  expect(judged && diagnose(judged, AT).code).toBe('not-visible');
});
