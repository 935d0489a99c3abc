/** Access to the three services that keeps within a budget, pauses while a service is in trouble, and retries where that may help. */
import { SOURCES, type SourceName } from '../../shared/registers/source-result.ts';
import type { Fetch } from '../../shared/sources/http/get-json.ts';
import { retrying } from '../../shared/sources/http/retrying.ts';
import type { Upstreams } from '../../shared/sources/http/upstreams.ts';
import type { Env } from '../env.ts';
import { Breaker } from './breaker.ts';
import { budgeted } from './budget.ts';
import { configured } from './configured.ts';

export interface ResilientUpstreams {
  /** @param deadline When the report has to be ready, in the milliseconds of `Date.now()`. */
  upstreamsFor: (env: Env, deadline: number, maxRequests: number) => Upstreams;
  breakers: Readonly<Record<SourceName, Breaker>>;
}

export function createResilientUpstreams(fetch: Fetch | undefined, now: () => Date): ResilientUpstreams {
  const clock = () => now().getTime();
  const breakers = { orcid: new Breaker(clock), datacite: new Breaker(clock), figshare: new Breaker(clock) };
  // Not among those that the health page shows, because a report is complete without doi.org.
  const doiBreaker = new Breaker(clock);
  return {
    breakers,
    upstreamsFor(env, deadline, maxRequests) {
      const { fetch: direct, ...services } = { ...configured(env), ...(fetch && { fetch }) };
      const limited = budgeted(direct, maxRequests);
      const guarded = Object.fromEntries(SOURCES.map((source) => [source, breakers[source].guard(limited)])) as Record<
        SourceName,
        Fetch
      >;
      const bases = { orcid: services.orcidUrl, datacite: services.dataciteUrl, figshare: services.figshareUrl };
      const dispatch: Fetch = (url, init) => {
        if (services.doiUrl && url.startsWith(`${services.doiUrl}/`)) return doiBreaker.guard(limited)(url, init);
        const source = SOURCES.find((each) => url.startsWith(`${bases[each]}/`));
        if (!source) throw new Error('this address belongs to none of the services');
        return guarded[source](url, init);
      };
      return { ...services, fetch: retrying(dispatch, deadline) };
    },
  };
}
