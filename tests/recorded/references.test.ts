/** References to what recorded people could claim: one for each DOI that DataCite has, and both readers find the same DOIs. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { collect } from '../../shared/collect/collect-report.ts';
import { type Doi, parseDoi } from '../../shared/identifiers/doi.ts';
import { parseOrcidId } from '../../shared/identifiers/orcid-id.ts';
import { analyse } from '../../shared/report/analyse.ts';
import { lookUpCitations } from '../../shared/sources/datacite/citations.ts';
import { bibtexOf } from '../../worker/render/bibtex.ts';
import { expected, expectedByZotero, readByOrcid, readByZotero } from '../contracts/readers/bibtex-readers.ts';
import { type Running, running } from '../served/running.ts';
import { isHere, namesIn, REPLAY, recorded } from './material.ts';

const PEOPLE = namesIn('people');
const MS = 10_000;

let replay: Running;

beforeAll(async () => {
  if (isHere) replay = await running([REPLAY, '--port', '0'], /(http:\/\/127\.0\.0\.1:\d+)/);
}, 30_000);

afterAll(() => replay?.stop());

const upstreams = () => ({
  fetch: (url: string, init: RequestInit) => fetch(url, init),
  orcidUrl: `${replay.url}/orcid/v3.0`,
  dataciteUrl: `${replay.url}/datacite`,
  figshareUrl: `${replay.url}/figshare/v2`,
  contact: 'library@example.org',
  agent: 'SyncStatus/test',
});

async function claimableBy(person: string): Promise<Doi[]> {
  const [id, now] = [parseOrcidId(person), new Date()];
  const collection = id && (await collect(id, { upstreams: upstreams(), now, deadlineMs: MS }));
  if (!collection) throw new Error(`${person} is unknown`);
  const { items, advice } = analyse(collection, { scope: 'datacite', prefix: null }, now);
  const claimable = new Set(advice.filter(({ claim }) => claim).map(({ diagnosis }) => diagnosis));
  return items.flatMap(({ doi, diagnosis }) => parseDoi(claimable.has(diagnosis) ? doi : null) ?? []);
}

function registeredFor(person: string): Doi[] {
  const records: { id: string }[] = recorded(`people/${person}/datacite.json`) ?? [];
  return [...new Set(records.flatMap(({ id }) => parseDoi(id) ?? []))];
}

async function expectReferencesTo(dois: readonly Doi[]): Promise<void> {
  const result = await lookUpCitations(dois, { ...upstreams(), signal: AbortSignal.timeout(MS) });
  expect(result).toMatchObject({ ok: true, complete: true, skipped: 0 });
  expect(result.entries.map(({ doi }) => doi)).toEqual(dois);
  const written = bibtexOf(result.entries, ['Recorded']);
  expect(readByOrcid(written)).toEqual(result.entries.map((each) => expect.objectContaining(expected(each))));
  expect(readByZotero(written)).toEqual(result.entries.map((each) => expect.objectContaining(expectedByZotero(each))));
}

describe.runIf(isHere)('references for recorded people', () => {
  test.each(PEOPLE)('%s: what can be claimed', async (person) => {
    await expectReferencesTo(await claimableBy(person));
  });

  test.each(PEOPLE)('%s: whatever is registered', async (person) => {
    await expectReferencesTo(registeredFor(person));
  });

  test('there are some of both', async () => {
    const claimable = await Promise.all(PEOPLE.map(claimableBy));
    expect(claimable.flat().length).toBeGreaterThan(0);
    expect(PEOPLE.flatMap(registeredFor).length).toBeGreaterThan(0);
  });
});
