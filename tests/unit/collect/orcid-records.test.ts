/** Finding and reading the ORCID records that show a repository's items: a failure is never an empty record. */
import { describe, expect, test } from 'vitest';
import { RecordsReading } from '../../../shared/collect/read-records.ts';
import { findRecords } from '../../../shared/collect/search-records.ts';
import { checkCharacter, type OrcidId } from '../../../shared/identifiers/orcid-id.ts';
import type { Work } from '../../../shared/registers/work.ts';
import { idOf } from '../../fixtures/robin.ts';
import { type Instead, repositoryService } from '../../upstreams/repository-service.ts';

const NEVER = new AbortController().signal;
const DOI = '10.99999/rd.test.1';
const status = (code: number, body: object = {}) => Response.json(body, { status: code });

function people(count: number): OrcidId[] {
  return Array.from({ length: count }, (_, index) => {
    const digits = String(999_900_000_000_000 + index);
    return idOf(digits + checkCharacter(digits));
  });
}

function service(ids: readonly OrcidId[], instead?: Instead) {
  return repositoryService({ dois: [], records: new Map(ids.map((id) => [id, [DOI]])) }, instead);
}

function reading(ids: readonly OrcidId[], instead?: Instead) {
  const { upstreams, asked } = service(ids, instead);
  const came = new Map<OrcidId, Work[]>();
  const waited: number[] = [];
  const read = new RecordsReading({
    upstreams,
    ids,
    pause: async (ms) => {
      waited.push(ms);
    },
    onWorks: (id, works) => {
      if (works.length > 0) came.set(id, works);
    },
  });
  return { read, asked, came, waited };
}

describe('the search finds', () => {
  test('every record, in one request for each 1,000, and requests no e-mail addresses', async () => {
    const { upstreams, asked } = service(people(1001));
    const found = await findRecords('10.99999', upstreams, NEVER);
    expect(found).toMatchObject({ ok: true, found: 1001 });
    expect(found.ok && found.ids.size).toBe(1001);
    expect(asked.map((url) => [url.searchParams.get('start'), url.searchParams.get('fl')])).toEqual([
      ['0', 'orcid'],
      ['1000', 'orcid'],
    ]);
  });

  test('nothing, which is an answer', async () => {
    const { upstreams } = service([]);
    expect(await findRecords('10.99999', upstreams, NEVER)).toEqual({ ok: true, ids: new Set(), found: 0 });
  });

  test('at most 11,000, and says how many there are', async () => {
    const [id] = people(1);
    const { upstreams, asked } = service([], () =>
      Response.json({ 'expanded-result': Array.from({ length: 1000 }, () => ({ 'orcid-id': id })), 'num-found': 12_345 }),
    );
    expect(await findRecords('10.99999', upstreams, NEVER)).toMatchObject({ ok: true, found: 12_345 });
    expect(asked).toHaveLength(11);
  });

  test.each([
    ['an error', () => status(500), 'unavailable'],
    ['another document', () => status(200, { results: [] }), 'unexpected'],
    ['a refusal that lasts', () => status(429), 'rate-limited'],
  ] as const)('no iDs at all if ORCID answers with %s on the second page', async (_, make, reason) => {
    const { upstreams } = service(people(1500), (url) => (url.searchParams.get('start') === '1000' ? make() : null));
    expect(await findRecords('10.99999', upstreams, NEVER, async () => {})).toEqual({ ok: false, reason });
  });
});

describe('the records are read', () => {
  test('each once', async () => {
    const ids = people(10);
    const { read, asked, came } = reading(ids);
    expect(await read.readOn(NEVER)).toBe('done');
    expect(read).toMatchObject({ total: 10, read: 10, closed: 0, failed: 0, isComplete: true });
    expect(asked).toHaveLength(10);
    expect([...came.keys()].toSorted()).toEqual(ids.toSorted());
  });

  test.each([
    ['locked', () => status(409, { 'error-code': 9018 })],
    ['deactivated', () => status(409, { 'error-code': 9044 })],
    ['unknown', () => status(404, { 'error-code': 9016 })],
  ])('and one that is %s shows nothing, and is no failure', async (_, make) => {
    const ids = people(3);
    const { read } = reading(ids, (url) => (url.pathname.includes(ids[1] as string) ? make() : null));
    expect(await read.readOn(NEVER)).toBe('done');
    expect(read).toMatchObject({ read: 2, closed: 1, failed: 0, isComplete: true });
  });

  test('and one that fails stays unknown until somebody goes on', async () => {
    const ids = people(3);
    let isDown = true;
    const { read, came } = reading(ids, (url) => (isDown && url.pathname.includes(ids[1] as string) ? status(503) : null));
    expect(await read.readOn(NEVER)).toBe('paused');
    expect(read).toMatchObject({ read: 2, failed: 1, isComplete: false });
    isDown = false;
    expect(await read.readOn(NEVER)).toBe('done');
    expect(read).toMatchObject({ read: 3, failed: 0, isComplete: true });
    expect(came.size).toBe(3);
  });

  test('with a work that we cannot read, so that we never say what it does not show', async () => {
    const ids = people(2);
    const broken = { path: `/${ids[0]}/works`, group: [{ 'work-summary': [{ 'put-code': 'none' }] }] };
    const { read } = reading(ids, (url) => (url.pathname.includes(ids[0] as string) ? status(200, broken) : null));
    await read.readOn(NEVER);
    expect(read).toMatchObject({ read: 1, isComplete: false });
  });

  test('after a wait that all requests share, if ORCID is busy', async () => {
    let refusals = 4;
    const { read, waited, came } = reading(people(8), () => (refusals-- > 0 ? status(429) : null));
    expect(await read.readOn(NEVER)).toBe('done');
    expect(waited[0]).toBe(5000);
    expect(came.size).toBe(8);
  });

  test('no further after many failures in a row', async () => {
    const { read, asked } = reading(people(100), () => Promise.reject(new TypeError('offline')));
    expect(await read.readOn(NEVER)).toBe('paused');
    expect(asked.length).toBeLessThan(15);
    expect(read).toMatchObject({ read: 0, isComplete: false });
  });

  test('no further when somebody stops it, and nothing is lost', async () => {
    const stop = new AbortController();
    const { read, came } = reading(people(20), (_, number) => {
      if (number === 6) stop.abort();
      return null;
    });
    expect(await read.readOn(stop.signal)).toBe('stopped');
    expect(came.size).toBeLessThan(20);
    expect(await read.readOn(NEVER)).toBe('done');
    expect(came.size).toBe(20);
    expect(read.read).toBe(20);
  });
});
