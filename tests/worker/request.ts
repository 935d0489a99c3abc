/** Sends requests to the app in this runtime, with simulated services. */
import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import type { World } from '../../shared/examples/world.ts';
import { createApp } from '../../worker/app.ts';
import type { Env } from '../../worker/env.ts';
import { ARRIVED, NOW, worldWith } from '../fixtures/robin.ts';
import { type Faults, simulate } from '../upstreams/simulator.ts';

interface Setting {
  world?: World;
  faults?: Faults;
  bindings?: Partial<Env>;
  deadlineMs?: number;
  now?: () => Date;
  cache?: () => Promise<Cache>;
  readyMs?: number;
}

export function aService(setting: Setting = {}) {
  const { world = worldWith(ARRIVED), faults = {}, bindings = {}, deadlineMs = 1000, now = () => NOW, readyMs = 10_000 } = setting;
  const { fetch, calls, upstreams } = simulate(world, faults);
  // Each service has its own cache, so that tests do not affect each other.
  const name = crypto.randomUUID();
  const { cache = () => caches.open(name) } = setting;
  const app = createApp({ fetch, now, deadlineMs, cache, readyMs });
  const contexts: ExecutionContext[] = [];
  const bound = {
    ...(env as unknown as Env),
    PUBLIC_URL: 'https://sync.example.org',
    ORCID_API_URL: upstreams.orcidUrl,
    DATACITE_API_URL: upstreams.dataciteUrl,
    FIGSHARE_API_URL: upstreams.figshareUrl,
    DOI_API_URL: '',
    CONTACT: upstreams.contact,
    ...bindings,
  };
  async function send(request: Request): Promise<Response> {
    const context = createExecutionContext();
    contexts.push(context);
    return app.fetch(request, bound, context);
  }
  return {
    calls,
    send,
    get: (path: string, init: RequestInit = {}) =>
      send(new Request(`https://sync.example.org${path}`, { redirect: 'manual', ...init })),
    /** Waits for the work that continues after the responses. */
    async settled(): Promise<void> {
      await Promise.all(contexts.splice(0).map((context) => waitOnExecutionContext(context)));
    },
  };
}
