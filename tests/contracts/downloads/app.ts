/** The app in Node, where the programs that read other formats run. */
import { type ExampleName, exampleNamed } from '../../../shared/examples/ids.ts';
import type { World } from '../../../shared/examples/world.ts';
import { createApp } from '../../../worker/app.ts';
import type { Env } from '../../../worker/env.ts';
import { ARRIVED, NOW, ROBIN, worldWith } from '../../fixtures/robin.ts';
import type { Call } from '../../upstreams/call.ts';
import { type Faults, simulate } from '../../upstreams/simulator.ts';
import { type Downloads, downloads } from './downloads.ts';

export const ORIGIN = 'https://sync.example.org';

/** Stands for the page that the site builds, which the Worker fills with a report. */
const FRAME = '<html><head><!--head--><!--/head--></head><body><!--report-->A form<!--/report--></body></html>';
const ASSETS = { fetch: async () => new Response(FRAME, { headers: { 'content-type': 'text/html' } }) };

/** Node has no HTTP cache. */
const EMPTY_CACHE = { match: async () => undefined, put: async () => {} } as unknown as Cache;

export interface App {
  calls: Call[];
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  /** @param bindings Bindings in addition to the variables. */
  send(path: string, init: RequestInit, bindings?: Partial<Env>): Promise<Response>;
}

export function anApp(world: World = worldWith(ARRIVED), faults: Faults = {}, now = NOW): App {
  const { fetch, calls, upstreams } = simulate(world, faults);
  const app = createApp({ fetch, now: () => now, deadlineMs: 1000, cache: async () => EMPTY_CACHE });
  const { orcidUrl, dataciteUrl, figshareUrl, contact } = upstreams;
  const env = {
    ASSETS,
    PUBLIC_URL: ORIGIN,
    ORCID_API_URL: orcidUrl,
    DATACITE_API_URL: dataciteUrl,
    FIGSHARE_API_URL: figshareUrl,
    CONTACT: contact,
    CACHE: 'on',
  };
  const work = { waitUntil: () => {}, passThroughOnException: () => {}, props: {} };
  const send: App['send'] = async (path, init, bindings = {}) =>
    app.fetch(new Request(`${ORIGIN}${path}`, init), { ...env, ...bindings }, work);
  return { calls, send, get: (path, headers = {}) => send(path, { headers }) };
}

export function exampleDownloads(name: ExampleName): Promise<Downloads> {
  return downloads(anApp().get, exampleNamed(name));
}

export function robinDownloads(world: World, faults: Faults = {}, now = NOW): Promise<Downloads> {
  return downloads(anApp(world, faults, now).get, ROBIN);
}
