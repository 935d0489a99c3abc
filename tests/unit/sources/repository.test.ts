/** The questions about a whole repository: the answer of every fault is a failure, and what does not fit is left out. */
import { describe, expect, test } from 'vitest';
import type { RepositorySelection } from '../../../shared/registers/repository-overview.ts';
import { countWithOrcid, fetchOverview, searchRepositories } from '../../../shared/sources/datacite/overview.ts';
import { fetchRepositoryPage } from '../../../shared/sources/datacite/repository.ts';
import type { UpstreamAccess } from '../../../shared/sources/http/upstreams.ts';
import { searchRecords } from '../../../shared/sources/orcid/search.ts';
import { idOf, ROBIN } from '../../fixtures/robin.ts';
import { FAULTS } from '../../upstreams/fault-table.ts';
import { answer, recordOf, repositoryService } from '../../upstreams/repository-service.ts';

const PREFIX: RepositorySelection = { by: 'prefix', prefix: '10.99999' };
const WORLD = {
  dois: [recordOf({ doi: '10.99999/rd.test.1' }), recordOf({ doi: '10.99999/rd.test.2', type: 'Text' })],
  records: new Map([[idOf('9999-0000-0000-0115'), ['10.99999/rd.test.1']]]),
};

const QUESTIONS: [string, (access: UpstreamAccess) => Promise<unknown>][] = [
  ['the overview', (access) => fetchOverview(PREFIX, access)],
  ['the count of DOIs with an iD', (access) => countWithOrcid(PREFIX, access)],
  ['the names of repositories', (access) => searchRepositories('test', access)],
  ['a page of DOIs', (access) => fetchRepositoryPage({ selection: PREFIX, registered: null, size: 10, number: 1 }, access)],
  ['the search for records', (access) => searchRecords('10.99999', 0, access)],
];

/** These are answers without a list for other sources, but an empty list here, or one whose records do not fit. */
const HARMLESS: readonly string[] = ['a record list of something else'];

describe.each(QUESTIONS)('%s', (name, ask) => {
  test.each(FAULTS.filter(([fault]) => !HARMLESS.includes(fault)))('fails with %s', async (_, fault, reason) => {
    const { upstreams } = repositoryService(WORLD);
    const signal = AbortSignal.timeout(reason === 'timeout' ? 100 : 4500);
    const failing: UpstreamAccess = {
      ...upstreams,
      signal,
      fetch: async (address) => {
        const url = new URL(address);
        return fault(() => answer(WORLD, url), { source: 'datacite', url, method: 'GET', headers: {}, body: undefined }, signal);
      },
    };
    await expect(ask(failing)).rejects.toMatchObject({ name: 'UpstreamError', reason });
  });

  test('is answered', async () => {
    const { upstreams } = repositoryService(WORLD);
    expect(await ask({ ...upstreams, signal: AbortSignal.timeout(4500) }), name).toBeTruthy();
  });
});

const access = (instead: () => Response): UpstreamAccess => ({
  ...repositoryService(WORLD, instead).upstreams,
  signal: AbortSignal.timeout(4500),
});

describe('what is read', () => {
  test('of an overview: counts of accounts, prefixes, years and types, the newest year first', async () => {
    const { upstreams } = repositoryService(WORLD);
    expect(await fetchOverview(PREFIX, { ...upstreams, signal: AbortSignal.timeout(4500) })).toEqual({
      dois: 2,
      clients: [{ id: 'test.repo', title: 'test.repo', dois: 2 }],
      prefixes: [{ id: '10.99999', title: '10.99999', dois: 2 }],
      years: [{ id: '2025', title: '2025', dois: 2 }],
      types: [
        { id: 'Dataset', title: 'Dataset', dois: 1 },
        { id: 'Text', title: 'Text', dois: 1 },
      ],
    });
  });

  test('of an overview without counts by kind: the total alone', async () => {
    const overview = access(() => Response.json({ data: [], meta: { total: 7, clients: [{ id: 1 }, null], registered: 'x' } }));
    expect(await fetchOverview(PREFIX, overview)).toEqual({ dois: 7, clients: [], prefixes: [], years: [], types: [] });
  });

  test('of a name: its text without markup', async () => {
    const data = [{ id: 'a.b', attributes: { name: ' <b>Test</b>\u202e repository ' } }, { id: 'c.d', attributes: {} }, { id: 7 }];
    const names = await searchRepositories(
      'x',
      access(() => Response.json({ data })),
    );
    expect(names.map(({ client }) => client)).toEqual(['a.b', 'c.d']);
    expect(names[1]?.name).toBe('c.d');
    expect(names[0]?.name).not.toContain('<');
  });

  test('of a search: valid iDs', async () => {
    const body = { 'expanded-result': [{ 'orcid-id': ROBIN }, { 'orcid-id': 'nonsense' }, null], 'num-found': 3 };
    expect(
      await searchRecords(
        '10.99999',
        0,
        access(() => Response.json(body)),
      ),
    ).toEqual({ ids: [ROBIN], found: 3, received: 3 });
  });
});
