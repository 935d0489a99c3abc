/** Reading the DOIs of a whole repository: every DOI comes once, and a failure is a gap that can be read later. */
import { describe, expect, test } from 'vitest';
import { type ListingOptions, RepositoryListing } from '../../../shared/collect/list-repository.ts';
import type { DoiRecordShape } from '../../../shared/examples/datacite-shapes.ts';
import { type Instead, recordOf, repositoryService } from '../../upstreams/repository-service.ts';

const NOW = new Date('2026-11-22T06:00:00Z');
const NEVER = new AbortController().signal;

/** So many DOIs, registered one after the other on as many days as fit between the two. */
function records(count: number, from = '2025-01-01', days = 300): DoiRecordShape[] {
  const start = Date.parse(from);
  return Array.from({ length: count }, (_, index) =>
    recordOf({
      doi: `10.99999/rd.test.${100_000 + index}`,
      registeredAt: new Date(start + (index % days) * 86_400_000),
    }),
  );
}

function listing(dois: DoiRecordShape[], instead?: Instead, options: Partial<ListingOptions> = {}) {
  const { upstreams, asked } = repositoryService({ dois }, instead);
  const came: string[] = [];
  const waited: number[] = [];
  const read = new RepositoryListing({
    upstreams,
    selection: { by: 'prefix', prefix: '10.99999' },
    total: dois.length,
    now: NOW,
    pause: async (ms) => {
      waited.push(ms);
    },
    onDois: (listed) => {
      for (const { registration } of listed) came.push(registration.doi);
    },
    ...options,
  });
  return { read, asked, came, waited };
}

const parameter = (name: string) => (url: URL) => url.searchParams.get(name);
const pages = (asked: URL[]) => asked.map((url) => `${parameter('page[size]')(url)}/${parameter('page[number]')(url)}`);
const isPage = (url: URL, number: number) => parameter('page[number]')(url) === String(number);
const status = (code: number) => new Response('', { status: code });

describe('a repository is read', () => {
  test.each([
    [1, 1],
    [999, 1],
    [1000, 1],
    [1001, 2],
    [3000, 3],
    [10_000, 10],
  ])('whole: %i DOIs in %i requests', async (count, requests) => {
    const { read, asked, came } = listing(records(count));
    expect(await read.read(NEVER)).toBe('done');
    expect(new Set(came).size).toBe(count);
    expect(came).toHaveLength(count);
    expect(asked).toHaveLength(requests);
    expect(read).toMatchObject({ received: count, total: count, missing: 0, unreadable: 0, isDone: true });
  });

  test('with what identifies us, without facets, in an order that never changes', async () => {
    const { read, asked } = listing(records(1));
    await read.read(NEVER);
    expect(Object.fromEntries(asked[0]?.searchParams ?? [])).toMatchObject({
      prefix: '10.99999',
      sort: 'name',
      affiliation: 'false',
      'disable-facets': 'true',
      mailto: 'library@example.org',
    });
  });

  test('by year, the newest first, if DataCite would not list all of it', async () => {
    const dois = [...records(6000, '2024-01-01'), ...records(6000, '2025-01-01').map((each) => ({ ...each, id: `${each.id}9` }))];
    const { read, asked, came } = listing(dois);
    expect(await read.read(NEVER)).toBe('done');
    expect(new Set(came).size).toBe(12_000);
    const years = asked.map(parameter('registered'));
    expect(years.slice(0, 2)).toEqual(['2026', '2025']);
    expect(years.at(-1)).toBe('2024');
    expect(asked.length).toBeLessThanOrEqual(13);
  });

  test('by month and by day, if a year has more than DataCite lists', async () => {
    const dois = [
      ...records(10_500, '2025-03-01', 2),
      ...records(700, '2025-06-01').map((each) => ({ ...each, id: `${each.id}9` })),
    ];
    const { read, came } = listing(dois);
    expect(await read.read(NEVER)).toBe('done');
    expect(came).toHaveLength(11_200);
    expect(new Set(came).size).toBe(11_200);
  });

  test('except what a single day has beyond DataCite’s limit, and the count says so', async () => {
    const { read, came } = listing(records(10_001, '2025-03-01', 1));
    expect(await read.read(NEVER)).toBe('done');
    expect(new Set(came).size).toBe(10_000);
    expect(read).toMatchObject({ received: 10_000, total: 10_001 });
  });

  test('by its account at DataCite', async () => {
    const { read, asked } = listing(records(2), undefined, { selection: { by: 'client', client: 'test.repo' } });
    await read.read(NEVER);
    expect(asked.map((url) => [parameter('client-id')(url), parameter('prefix')(url)])).toEqual([['test.repo', null]]);
  });
});

describe('each DOI counts once', () => {
  test('if DataCite repeats a record on the next page', async () => {
    const dois = records(1001);
    const { read, came } = listing(dois, (url) =>
      isPage(url, 2) ? Response.json({ data: [dois[0], dois[1000]], meta: { total: 1001 } }) : null,
    );
    expect(await read.read(NEVER)).toBe('done');
    expect(came).toHaveLength(1001);
  });

  test('if the repository grows while it is read', async () => {
    const dois = records(1500);
    const { read } = listing(dois, (_, number) => {
      if (number === 2) dois.push(recordOf({ doi: '10.99999/rd.test.999999' }));
      return null;
    });
    expect(await read.read(NEVER)).toBe('done');
    expect(read).toMatchObject({ received: 1501, total: 1501 });
  });

  test('and a record that we cannot read counts as one that came, not as a DOI', async () => {
    const dois = records(3);
    const broken = { ...dois[1], attributes: null } as unknown as DoiRecordShape;
    const { read, came } = listing([dois[0] as DoiRecordShape, broken, dois[2] as DoiRecordShape], (url) =>
      isPage(url, 1) ? Response.json({ data: [dois[0], broken, dois[2]], meta: { total: 3 } }) : null,
    );
    expect(await read.read(NEVER)).toBe('done');
    expect(came).toHaveLength(2);
    expect(read).toMatchObject({ received: 3, unreadable: 1 });
  });
});

describe('a failure', () => {
  test('makes the pages smaller, and then larger again', async () => {
    let failures = 2;
    const { read, asked, came } = listing(records(3000), () => (failures-- > 0 ? status(504) : null));
    expect(await read.read(NEVER)).toBe('done');
    expect(came).toHaveLength(3000);
    expect(pages(asked)).toEqual(['1000/1', '500/1', '250/1', '250/2', '500/2', '1000/2', '1000/3']);
  });

  test('of one page leaves a gap, which is read when somebody goes on', async () => {
    let isDown = true;
    const covers = (url: URL) => {
      const [size, number] = [Number(parameter('page[size]')(url)), Number(parameter('page[number]')(url))];
      return (number - 1) * size <= 1250 && number * size > 1250;
    };
    const { read, came } = listing(records(3000), (url) => (isDown && covers(url) ? status(500) : null));
    expect(await read.read(NEVER)).toBe('paused');
    expect(came).toHaveLength(2750);
    expect(read).toMatchObject({ received: 2750, missing: 250, isDone: false });
    isDown = false;
    expect(await read.read(NEVER)).toBe('done');
    expect(new Set(came).size).toBe(3000);
    expect(read).toMatchObject({ received: 3000, missing: 0, isDone: true });
  });

  test('of everything pauses soon, instead of reporting an empty repository', async () => {
    const { read, asked, came } = listing(records(9000), () => Promise.reject(new TypeError('offline')));
    expect(await read.read(NEVER)).toBe('paused');
    expect(came).toHaveLength(0);
    expect(asked.length).toBeLessThanOrEqual(4);
    expect(read.missing).toBeGreaterThan(0);
  });

  test.each([
    ['a maintenance page', () => new Response('<html>', { status: 200, headers: { 'content-type': 'text/html' } })],
    ['JSON that breaks off', () => new Response('{"data":[', { status: 200, headers: { 'content-type': 'application/json' } })],
    ['a list without a total', () => Response.json({ data: [], meta: {} })],
    ['the load balancer’s 502', () => status(502)],
  ])('with %s is no answer', async (_, make) => {
    let isFirst = true;
    const { read, came } = listing(records(1500), () => {
      if (!isFirst) return null;
      isFirst = false;
      return make();
    });
    expect(await read.read(NEVER)).toBe('done');
    expect(came).toHaveLength(1500);
  });
});

describe('when DataCite is busy', () => {
  test('the read waits longer each time, and then goes on', async () => {
    const { read, came, waited } = listing(records(2000), (_, number) => (number === 2 || number === 3 ? status(429) : null));
    expect(await read.read(NEVER)).toBe('done');
    expect(waited).toEqual([5000, 15_000]);
    expect(came).toHaveLength(2000);
  });

  test('after an answer, the next wait is a short one again', async () => {
    const { read, waited } = listing(records(3000), (_, number) => (number === 2 || number === 4 ? status(429) : null));
    await read.read(NEVER);
    expect(waited).toEqual([5000, 5000]);
  });

  test('for long, the read pauses, and keeps what came', async () => {
    let isBusy = false;
    const { read, came, waited } = listing(records(2000), (_, number) => {
      isBusy ||= number === 2;
      return isBusy && number < 6 ? status(429) : null;
    });
    expect(await read.read(NEVER)).toBe('paused');
    expect(waited).toEqual([5000, 15_000, 45_000]);
    expect(came).toHaveLength(1000);
    expect(await read.read(NEVER)).toBe('done');
    expect(came).toHaveLength(2000);
  });
});

describe('somebody', () => {
  test('can stop the read and go on where it was', async () => {
    const stop = new AbortController();
    const { read, asked, came } = listing(records(3000), (_, number) => {
      if (number === 3) stop.abort();
      return null;
    });
    expect(await read.read(stop.signal)).toBe('stopped');
    expect(came).toHaveLength(2000);
    expect(await read.read(NEVER)).toBe('done');
    expect(came).toHaveLength(3000);
    expect(pages(asked)).toEqual(['1000/1', '1000/2', '1000/3', '1000/3']);
  });
});
