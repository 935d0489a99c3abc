/** Simulates the three services for the product's `fetch`: answers from a world of records, with faults where a test sets them. */
import { answer, toResponse } from '../../shared/examples/answer.ts';
import type { World } from '../../shared/examples/world.ts';
import type { SourceName } from '../../shared/registers/source-result.ts';
import type { Fetch } from '../../shared/sources/http/get-json.ts';
import type { Upstreams } from '../../shared/sources/http/upstreams.ts';
import type { Call } from './call.ts';
import type { Fault } from './faults.ts';
import { refuseUnlisted } from './unlisted-calls.ts';

const HOSTS: Record<string, SourceName> = {
  'orcid.invalid': 'orcid',
  'datacite.invalid': 'datacite',
  'figshare.invalid': 'figshare',
};

export interface Simulation {
  fetch: Fetch;
  /** In the order in which they arrived. */
  calls: Call[];
  upstreams: Upstreams;
}

export type Faults = Partial<Record<SourceName, Fault>>;

/** @param faults For each service, the fault that replaces its good answers. */
export function simulate(world: World, faults: Faults = {}): Simulation {
  const calls: Call[] = [];
  const fetch: Fetch = async (address, { method = 'GET', headers = {}, body, signal }) => {
    const url = new URL(address);
    const source = HOSTS[url.hostname] ?? refuseUnlisted(address);
    const call: Call = { source, url, method, headers: headers as Record<string, string>, body: body as string | undefined };
    calls.push(call);
    const good = () => toResponse(answer(world, address, call.body));
    return faults[source] ? faults[source](good, call, signal as AbortSignal) : good();
  };
  const upstreams = {
    fetch,
    orcidUrl: 'https://orcid.invalid/v3.0',
    dataciteUrl: 'https://datacite.invalid',
    figshareUrl: 'https://figshare.invalid/v2',
    doiUrl: null,
    contact: 'library@example.org',
    agent: 'SyncStatus/test',
  };
  return { fetch, calls, upstreams };
}
