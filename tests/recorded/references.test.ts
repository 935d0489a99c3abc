/** References for recorded people: one for each DOI at DataCite, and ORCID's importer reads back the same DOIs. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { collect } from '../../shared/collect/collect-report.ts';
import { type Doi, parseDoi } from '../../shared/identifiers/doi.ts';
import { parseOrcidId } from '../../shared/identifiers/orcid-id.ts';
import { analyse } from '../../shared/report/analyse.ts';
import { lookUpCitations } from '../../shared/sources/datacite/citations.ts';
import { bibtexOf } from '../../worker/render/bibtex.ts';
import { expected, readByOrcid } from '../contracts/readers/bibtex-reader.ts';
import { namesIn, recorded } from './material.ts';
import { type Replay, startReplay } from './replay.ts';

const PEOPLE = namesIn('people');
const DEADLINE_MS = 10_000;

let replay: Replay;

beforeAll(async () => {
  replay = await startReplay();
}, 30_000);

afterAll(() => replay?.stop());

const upstreams = () => ({
  fetch: (url: string, init: RequestInit) => fetch(url, init),
  orcidUrl: replay.environment.ORCID_API_URL,
  dataciteUrl: replay.environment.DATACITE_API_URL,
  figshareUrl: replay.environment.FIGSHARE_API_URL,
  doiUrl: replay.environment.DOI_API_URL,
  contact: 'library@example.org',
  agent: 'SyncStatus/test',
});

async function claimableBy(person: string): Promise<Doi[]> {
  const [id, now] = [parseOrcidId(person), new Date()];
  const collection = id && (await collect(id, { upstreams: upstreams(), now, deadlineMs: DEADLINE_MS }));
  if (!collection) throw new Error(`ORCID has no record for ${person}`);
  const { items, advice } = analyse(collection, { scope: 'datacite', prefix: null }, now);
  const claimable = new Set(advice.filter(({ claim }) => claim).map(({ diagnosis }) => diagnosis));
  return items.flatMap(({ doi, diagnosis }) => parseDoi(claimable.has(diagnosis) ? doi : null) ?? []);
}

function registeredFor(person: string): Doi[] {
  const records: { id: string }[] = recorded(`people/${person}/datacite.json`) ?? [];
  return [...new Set(records.flatMap(({ id }) => parseDoi(id) ?? []))];
}

async function expectReferencesTo(dois: readonly Doi[]): Promise<void> {
  const result = await lookUpCitations(dois, { ...upstreams(), signal: AbortSignal.timeout(DEADLINE_MS) });
  expect(result).toMatchObject({ ok: true, complete: true, skipped: 0 });
  expect(result.entries.map(({ doi }) => doi)).toEqual(dois);
  const written = bibtexOf(result.entries, ['Recorded']);
  expect(readByOrcid(written)).toEqual(result.entries.map((each) => expect.objectContaining(expected(each))));
}

describe('references for recorded people', () => {
  test.each(PEOPLE)('%s: all DOIs that can be claimed', async (person) => {
    await expectReferencesTo(await claimableBy(person));
  });

  test.each(PEOPLE)('%s: all registered DOIs', async (person) => {
    await expectReferencesTo(registeredFor(person));
  });

  test('the recordings have DOIs of both kinds', async () => {
    const claimable = await Promise.all(PEOPLE.map(claimableBy));
    expect(claimable.flat().length).toBeGreaterThan(0);
    expect(PEOPLE.flatMap(registeredFor).length).toBeGreaterThan(0);
  });
});
