import { describe, expect, test, vi } from 'vitest';
import { syncStatus } from '../../shared/client/client.ts';
import { UNKNOWN_ID } from '../../shared/examples/world.ts';
import { reportSchema } from '../../shared/report/report.schema.ts';
import { ARRIVED, ROBIN, worldWith } from '../fixtures/robin.ts';
import { status } from '../upstreams/faults.ts';
import { aService } from './request.ts';

const PATH = `/api/v1/status/${ROBIN}`;
const EVENTS = { headers: { accept: 'text/event-stream' } };

/** The events of a stream: their names and data. */
async function eventsOf(response: Response): Promise<[string, Record<string, unknown>][]> {
  const text = await response.text();
  return text
    .trim()
    .split('\n\n')
    .map((block) => [/^event: (.*)$/m.exec(block)?.[1] ?? '', JSON.parse(/^data: (.*)$/m.exec(block)?.[1] ?? 'null')]);
}

describe('the report as events', () => {
  test('one event for each service as it answers, then the report', async () => {
    const slow = async (good: () => Response) => {
      await new Promise((resolve) => setTimeout(resolve, 30));
      return good();
    };
    const response = await aService({ faults: { orcid: slow } }).get(PATH, EVENTS);
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('vary')).toBe('Accept');
    const events = await eventsOf(response);
    expect(events.map(([name]) => name)).toEqual(['source', 'source', 'source', 'report']);
    expect(events[2]?.[1]).toMatchObject({ source: 'orcid', ok: true });
    expect(new Set(events.slice(0, 3).map(([, data]) => data.source))).toEqual(new Set(['orcid', 'datacite', 'figshare']));
    expect(reportSchema.parse(events[3]?.[1])).toMatchObject({ status: 'in-step' });
  });

  test('each event is sent at once', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const response = await aService({ faults: { orcid: async (good) => held.then(good) } }).get(PATH, EVENTS);
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    while (!(text.includes('datacite') && text.includes('figshare'))) text += (await reader?.read())?.value ?? '';
    expect(text).not.toContain('orcid');
    release();
    for (let done = false; !done; ) {
      const part = await reader?.read();
      text += part?.value ?? '';
      done = part?.done ?? true;
    }
    expect(text).toContain('event: report');
  });

  test('the report is the same as without events', async () => {
    const { get } = aService();
    const [events, plain] = [await eventsOf(await get(PATH, EVENTS)), (await (await get(PATH)).json()) as { sources: object[] }];
    const timeless = (report: { sources?: object[] }) => ({
      ...report,
      sources: report.sources?.map((each) => ({ ...each, ms: 0 })),
    });
    expect(timeless(events.at(-1)?.[1] ?? {})).toEqual(timeless(plain));
  });

  test('the typed client can read the events', async () => {
    const { get } = aService({ faults: { figshare: status(503) } });
    const fetch = ((url: string, { headers }: RequestInit) =>
      get(new URL(url).pathname, { headers: new Headers(headers) })) as typeof globalThis.fetch;
    const seen: string[] = [];
    const onSource = ({ source, ok }: { source: string; ok: boolean }) => seen.push(`${source} ${ok ? 'answered' : 'failed'}`);
    const answer = await syncStatus({ origin: 'https://sync.example.org', fetch }).report(ROBIN, { onSource });
    expect(seen.toSorted()).toEqual(['datacite answered', 'figshare failed', 'orcid answered']);
    expect(answer).toMatchObject({ is: 'answered', body: { status: 'incomplete' } });
  });

  test('a service that fails has an event with the reason', async () => {
    const events = await eventsOf(await aService({ faults: { figshare: status(503) } }).get(PATH, EVENTS));
    expect(events).toContainEqual(['source', expect.objectContaining({ source: 'figshare', ok: false, reason: 'unavailable' })]);
    expect(events.at(-1)).toEqual(['report', expect.objectContaining({ status: 'incomplete' })]);
  });

  test('an iD without an ORCID record ends with a problem', async () => {
    const events = await eventsOf(await aService({ world: { ...worldWith(ARRIVED), orcid: UNKNOWN_ID } }).get(PATH, EVENTS));
    expect(events.at(-1)).toEqual(['problem', expect.objectContaining({ code: 'unknown-orcid-id', status: 404 })]);
  });

  test('text that is not an iD is refused before the stream starts', async () => {
    const response = await aService().get('/api/v1/status/nobody', EVENTS);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'invalid-orcid-id' });
  });

  test('an error of ours ends with a problem without internal details', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const events = await eventsOf(await aService({ bindings: { CONTACT: Symbol('broken') as never } }).get(PATH, EVENTS));
    expect(events.at(-1)).toEqual(['problem', expect.objectContaining({ code: 'internal' })]);
    expect(JSON.stringify(events)).not.toMatch(/Symbol|TypeError/);
    expect(log).toHaveBeenCalledOnce();
  });
});
