/** Kinds of causes and advice that people found wrong, each from what the services answer to what people read. */
import { describe, expect, test } from 'vitest';
import { DEACTIVATED, type ExampleItem, LOCKED, UNCLAIMED } from '../../../shared/examples/world.ts';
import { EVERYTHING } from '../../../shared/items/selection.ts';
import { badgeState } from '../../../shared/report/badge-state.ts';
import { claimableItems } from '../../../shared/report/claimable.ts';
import { stageMarks } from '../../../shared/report/item-words.ts';
import { nextAction } from '../../../shared/report/next-action.ts';
import { ADVICE } from '../../../shared/verdicts/advice.ts';
import { CODES, type Code } from '../../../shared/verdicts/codes.ts';
import { ARRIVED, ARRIVED_DOI, daysAgo, hoursAgo, NOT_VISIBLE, ROBIN, worldWith } from '../../fixtures/robin.ts';
import { changed } from '../../upstreams/faults.ts';
import { onlyAdvice, reported } from './reported.ts';

describe('an item that was moved from Figshare to another host', () => {
  const MOVED: ExampleItem = {
    ...NOT_VISIBLE,
    deposit: false,
    registration: { url: 'https://repository.example.org/records/99100001' },
  };

  test('is said to be withdrawn or moved, and can still be claimed', async () => {
    const report = await reported(worldWith(MOVED));
    expect(report.items).toMatchObject([{ figshare: { state: 'not-listed' }, diagnosis: 'withdrawn' }]);
    expect(onlyAdvice(report)).toMatchObject({ why: expect.stringContaining('moved to another repository'), claim: true });
    expect(claimableItems(report)).toHaveLength(1);
  });

  test('proves nothing about the connection between Figshare and ORCID', async () => {
    const { steps } = await reported(worldWith(MOVED));
    expect(steps.find(({ step }) => step === 'connect')).toMatchObject({ state: 'cannot-tell' });
  });
});

describe('works that came before and after an item', () => {
  const OLDER: ExampleItem = { ...ARRIVED, id: 99100002, publishedAt: daysAgo(90) };
  const NEWER: ExampleItem = { ...ARRIVED, id: 99100003, publishedAt: daysAgo(10) };
  interface Works {
    group: { 'work-summary': { source: object }[] }[];
  }
  /** As ORCID shows a work that the person claimed in DataCite Commons. */
  const claimed = changed((works: Works) => {
    for (const { source } of works.group.flatMap((group) => group['work-summary']))
      Object.assign(source, { 'assertion-origin-orcid': { path: ROBIN } });
    return works;
  });

  test.each([
    ['by Auto-Update mean that the work was deleted or hidden', {}, [OLDER, NEWER], 'removed-or-hidden'],
    ['only because the person claimed them mean nothing', { orcid: claimed }, [OLDER, NEWER], 'not-visible'],
    ['by Auto-Update, but only after it, mean that Auto-Update was off', {}, [NEWER], 'before-auto-update'],
    ['only after it, and only because the person claimed them, mean nothing', { orcid: claimed }, [NEWER], 'not-visible'],
  ] as const)('%s', async (_, faults, others, diagnosis) => {
    const { items } = await reported(worldWith(NOT_VISIBLE, ...others), { faults });
    expect(items.find(({ doi }) => doi === ARRIVED_DOI)).toMatchObject({ orcid: { state: 'not-visible' }, diagnosis });
  });
});

describe('an iD that is not written as DataCite reads it', () => {
  test.each([
    ['an address behind an address', `https://orcid.org/https://orcid.org/${ROBIN}`],
    ['the sandbox', `https://sandbox.orcid.org/${ROBIN}`],
    ['a mistyped host', `https://orchid.org/${ROBIN}`],
    ['the host of another service', `https://www.example.org/orcid/${ROBIN}`],
  ])('is said to be misspelt, not to be missing: %s', async (_, nameIdentifier) => {
    const creators = [{ name: 'Example, Robin', nameIdentifier }];
    const report = await reported(worldWith({ ...NOT_VISIBLE, registration: { creators } }));
    expect(report.items).toMatchObject([{ datacite: { state: 'misspelt' }, diagnosis: 'id-misspelt' }]);
    expect(onlyAdvice(report).why).toContain('has your ORCID iD, but not in the form');
  });

  test('is said to be missing if it is an ISNI with the same digits', async () => {
    const creators = [{ name: 'Example, Robin', nameIdentifier: ROBIN.replaceAll('-', ' '), scheme: 'ISNI' }];
    const report = await reported(worldWith({ ...NOT_VISIBLE, registration: { creators } }));
    expect(report.items).toMatchObject([{ datacite: { state: 'absent' }, diagnosis: 'id-missing' }]);
  });
});

describe('an item that is not on Figshare at all', () => {
  const DOI = '10.5072/example.77';
  const id = `https://orcid.org/${ROBIN}`;

  test.each([
    ['part-of', { related: [['IsPartOf', '10.5072/whole']] }],
    ['metadata-incomplete', { publisher: null }],
    ['id-misspelt', { creators: [{ name: 'Example, Robin', nameIdentifier: `${id}/` }] }],
    ['contributor-only', { creators: [{ name: 'Example, Sam' }], contributors: [{ name: 'Example, Robin', nameIdentifier: id }] }],
    ['recent', { registeredAt: hoursAgo(3) }],
    ['not-visible', {}],
  ] as const)('gets advice that never sends the person to Figshare: %s', async (diagnosis, changes) => {
    const registration = { url: 'https://repository.example.org/77', client: 'example.repository', ...changes };
    const item = { ...NOT_VISIBLE, doi: DOI, versions: 0, deposit: false, registration } as ExampleItem;
    const report = await reported(worldWith(item), { selection: EVERYTHING });
    expect(report.items).toMatchObject([{ doi: DOI, diagnosis }]);
    expect(JSON.stringify([onlyAdvice(report), nextAction(report)])).not.toContain('Figshare');
  });
});

describe('a record that ORCID does not show', () => {
  test.each([
    ['locked', LOCKED, /record is locked.*Ask ORCID’s support/],
    [
      'deactivated',
      DEACTIVATED,
      /deletes everything on a record, including any work for this item.*begin again with the first step/,
    ],
    ['unclaimed', UNCLAIMED, /you haven’t claimed it yet.*follow its link to claim/],
  ])('that is %s is the reason in the advice of each item, not an outage', async (record, orcid, words) => {
    const report = await reported({ ...worldWith(ARRIVED), orcid });
    expect(report).toMatchObject({ record, status: 'incomplete', items: [{ diagnosis: 'unknown' }] });
    const { title, why, next } = onlyAdvice(report);
    expect(`${title} ${why} ${next}`).toMatch(words);
    expect(`${why} ${next} ${nextAction(report).text}`).not.toMatch(/did(?: not|n’t) (?:answer|respond)|in a few minutes/);
  });

  test('because it is deactivated starts again with the first step', async () => {
    const report = await reported({ ...worldWith(ARRIVED), orcid: DEACTIVATED });
    expect(nextAction(report)).toMatchObject({ guide: '/steps/record/', text: expect.stringContaining('with the first step') });
    expect(onlyAdvice(report).next).toMatch(/Give every permission again, then add your older items/);
    expect(report.steps.find(({ step }) => step === 'record')).toMatchObject({ state: 'to-do' });
  });
});

describe('an item that somebody else deposited', () => {
  const TO_EDIT: readonly Code[] = ['id-merged', 'id-missing'];

  test.each(TO_EDIT)('the advice to edit it names the other ways in the same text: %s', (code) => {
    expect(ADVICE[code].next).toMatch(
      /^Edit the item .*If you can’t edit the item, ask the person who deposited it, or the repository team\. .*“Add to ORCID Record”\.$/,
    );
  });

  test('no other advice for a missing item asks the person to edit it', () => {
    const missing = CODES.filter((code) => ADVICE[code].severity !== 'ok');
    expect(missing.filter((code) => /edit the item/i.test(ADVICE[code].next))).toEqual(TO_EDIT);
  });
});

describe('an item that is on its way', () => {
  const RECENT: ExampleItem = { ...NOT_VISIBLE, publishedAt: hoursAgo(3) };
  const marksOf = async (item: ExampleItem) => {
    const { items } = await reported(worldWith(item));
    if (!items[0]) throw new Error('no item');
    return stageMarks(items[0]);
  };

  test('waits, with a symbol and words of its own, and is not marked as a fault', async () => {
    expect(await marksOf(RECENT)).toEqual({
      figshare: ['✓', 'listed'],
      datacite: ['✓', 'your iD is listed'],
      orcid: ['…', 'on its way'],
    });
  });

  test('waits at DataCite too if its DOI is not there yet', async () => {
    expect(await marksOf({ ...RECENT, registration: false })).toMatchObject({
      datacite: ['…', 'DOI not found yet'],
      orcid: ['…', 'on its way'],
    });
  });

  test('is a fault once it is too late to wait', async () => {
    expect(await marksOf({ ...NOT_VISIBLE, registration: false })).toMatchObject({
      datacite: ['✕', 'DOI not found'],
      orcid: ['✕', 'not publicly visible'],
    });
  });

  test('has a badge of its own', async () => {
    const badge = badgeState(await reported(worldWith(RECENT)));
    expect(badge).toEqual({ message: '0 of 1 on ORCID, 1 on the way', tone: 'wait', status: 'waiting' });
  });
});
