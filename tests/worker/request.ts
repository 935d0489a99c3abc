/** Sends requests to the app in this runtime, with simulated services. */
import { createExecutionContext } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import type { World } from '../../shared/sources/examples/world.ts';
import { createApp } from '../../worker/app.ts';
import type { Env } from '../../worker/env.ts';
import { ARRIVED, NOW, worldWith } from '../fixtures/robin.ts';
import { type Faults, simulate } from '../upstreams/simulator.ts';

interface Setting {
  world?: World;
  faults?: Faults;
  bindings?: Partial<Env>;
  deadlineMs?: number;
}

export function aService({ world = worldWith(ARRIVED), faults = {}, bindings = {}, deadlineMs = 1000 }: Setting = {}) {
  const { fetch, calls, upstreams } = simulate(world, faults);
  const app = createApp({ fetch, now: () => NOW, deadlineMs });
  const bound = {
    ...(env as unknown as Env),
    ORCID_API_URL: upstreams.orcidUrl,
    DATACITE_API_URL: upstreams.dataciteUrl,
    FIGSHARE_API_URL: upstreams.figshareUrl,
    CONTACT: upstreams.contact,
    ...bindings,
  };
  return {
    calls,
    async get(path: string, init: RequestInit = {}): Promise<Response> {
      return app.fetch(
        new Request(`https://sync.example.org${path}`, { redirect: 'manual', ...init }),
        bound,
        createExecutionContext(),
      );
    },
  };
}
