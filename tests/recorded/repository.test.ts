/**
 * Made repositories, with what is right about them counted from how they were made: every count of ours is the same, also while
 * DataCite fails now and then, and with few requests.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RepositoryListing } from '../../shared/collect/list-repository.ts';
import { RecordsReading } from '../../shared/collect/read-records.ts';
import { findRecords } from '../../shared/collect/search-records.ts';
import type { OrcidId } from '../../shared/identifiers/orcid-id.ts';
import type { Work } from '../../shared/registers/work.ts';
import { repositoryItems } from '../../shared/repository/items.ts';
import { type JudgedDoi, judgeDoi } from '../../shared/repository/judge-doi.ts';
import { onRecords, searchResult } from '../../shared/repository/on-orcid.ts';
import { idsOf, knownElsewhere, namingOf, peopleOf } from '../../shared/repository/people.ts';
import { totalsOf } from '../../shared/repository/totals.ts';
import type { Upstreams } from '../../shared/sources/http/upstreams.ts';
import { type Expected, type MadeRepository, madeRepository, PREFIX } from './made-repository.ts';

const NEVER = new AbortController().signal;

const FAULTS = [
  { upstream: 'datacite', kind: 'status', code: 504, times: 2, match: 'page[number]=1' },
  { upstream: 'datacite', kind: 'status', code: 429, times: 1 },
  { upstream: 'datacite', kind: 'truncated-json', times: 1 },
  { upstream: 'orcid', kind: 'status', code: 503, times: 3, match: '/works' },
  { upstream: 'orcid', kind: 'status', code: 429, times: 1, match: '/works' },
];

describe.each([
  [500, 1],
  [3000, 3],
  [10_000, 10],
])('a repository of %i DOIs', (count, pages) => {
  let repository: MadeRepository;
  let expected: Expected;
  let upstreams: Upstreams;

  beforeAll(async () => {
    repository = await madeRepository(count);
    const { url } = repository;
    expected = repository.expected;
    upstreams = {
      fetch,
      orcidUrl: `${url}/orcid/v3.0`,
      dataciteUrl: `${url}/datacite`,
      figshareUrl: `${url}/figshare/v2`,
      doiUrl: null,
      contact: 'library@example.org',
      agent: null,
    };
  });
  afterAll(() => repository?.stop());

  async function read(): Promise<JudgedDoi[]> {
    const dois: JudgedDoi[] = [];
    const listing = new RepositoryListing({
      upstreams,
      selection: { by: 'prefix', prefix: PREFIX },
      total: count,
      now: new Date(),
      pause: async () => {},
      onDois: (listed) => dois.push(...listed.map(judgeDoi)),
    });
    while ((await listing.read(NEVER)) !== 'done');
    expect(listing).toMatchObject({ received: count, missing: 0, unreadable: 0 });
    return dois;
  }

  async function readWorks(ids: ReadonlySet<OrcidId>): Promise<Map<Work, OrcidId>> {
    const owners = new Map<Work, OrcidId>();
    const reading = new RecordsReading({
      upstreams,
      ids,
      pause: async () => {},
      onWorks: (id, works) => {
        for (const work of works) owners.set(work, id);
      },
    });
    while ((await reading.readOn(NEVER)) !== 'done');
    expect(reading.isComplete).toBe(true);
    return owners;
  }

  test.each([
    ['at once', []],
    ['while the services fail now and then', FAULTS],
  ])(
    'every count is right, %s',
    async (_, faults) => {
      await repository.control('reset', 'POST');
      await repository.control('faults', 'POST', faults);
      const dois = await read();
      const items = repositoryItems(dois);
      const { classes, reasons, heldBack, byYear, byType } = totalsOf(items);
      const { 'empty-id': empty, ...others } = reasons;
      expect(items).toHaveLength(expected.items.total);
      expect(classes).toEqual(expected.items.classes);
      expect({ ...others, empty }).toEqual({ ...expected.items.reasons });
      expect(heldBack).toBe(expected.items.heldBack);
      const withoutVisible = (table: Expected['items']['byYear']) =>
        Object.entries(table).map(([key, { visible: _visible, ...row }]) => [key.toLowerCase(), row]);
      const rows = (table: { key: string | null }[]) => table.map(({ key, ...row }) => [key ?? '(none)', row] as const);
      expect(Object.fromEntries(rows(byYear))).toEqual(Object.fromEntries(withoutVisible(expected.items.byYear)));
      expect(Object.fromEntries(rows(byType))).toEqual(Object.fromEntries(withoutVisible(expected.items.byType)));

      const naming = namingOf(dois, items);
      const known = knownElsewhere(items, naming);
      const distinct = (values: unknown[]) => new Set(values).size;
      expect({
        items: distinct(known.map(({ item }) => item)),
        creators: known.length,
        names: distinct(known.map(({ name }) => name)),
      }).toEqual(expected.knownElsewhere);
      expect({
        total: idsOf(dois).size,
        namesWithTwoIds: [...naming.idsByName.values()].filter((ids) => ids.size > 1).length,
        idsWithTwoNames: peopleOf(naming).filter(({ names }) => names.length > 1).length,
      }).toEqual(expected.ids);

      const found = await findRecords(PREFIX, upstreams, NEVER, async () => {});
      if (!found.ok) throw new Error(found.reason);
      const { search, showing, itemsVisibleIfUrlsCount } = expected.orcid;
      const result = searchResult(idsOf(dois), found.ids);
      expect({
        found: found.ids.size,
        idsInMetadata: result.ids,
        idsInMetadataFound: result.showing,
        idsInMetadataNotFound: result.notShowing,
        foundButNotInMetadata: result.others.length,
      }).toEqual(search);
      const owners = await readWorks(found.ids);
      const shown = onRecords(repositoryItems(dois, [...owners.keys()]), owners);
      expect(items.length - shown.counts.nobody).toBe(itemsVisibleIfUrlsCount.onRecordsFoundBySearch);
      expect(shown.showing).toBeGreaterThanOrEqual(showing);
    },
    60_000,
  );

  test(`with ${pages} requests to DataCite, one to ORCID for the overview, and one for each record`, async () => {
    await repository.control('reset', 'POST');
    const dois = await read();
    const found = await findRecords(PREFIX, upstreams, NEVER);
    if (found.ok) await readWorks(found.ids);
    const { requests } = (await (await repository.control('log', 'GET')).json()) as {
      requests: { upstream: string; path: string }[];
    };
    const calls = (upstream: string, path: string) =>
      requests.filter((each) => each.upstream === upstream && each.path.includes(path)).length;
    expect(dois).toHaveLength(count);
    expect(calls('datacite', '')).toBe(pages);
    expect(calls('orcid', 'search')).toBe(1);
    expect(calls('orcid', '/works')).toBe(expected.orcid.search.found);
  }, 60_000);
});
