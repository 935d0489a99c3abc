/** The three services, asked with care: within a budget, not while they are in trouble, and once more if that may help. */
import { SOURCES, type SourceName } from '../../shared/registers/source-result.ts';
import type { Fetch } from '../../shared/sources/http/get-json.ts';
import { retrying } from '../../shared/sources/http/retrying.ts';
import type { Upstreams } from '../../shared/sources/http/upstreams.ts';
import type { Env } from '../env.ts';
import { Breaker } from './breaker.ts';
import { budgeted } from './budget.ts';
import { configured } from './configured.ts';

export interface Care {
  /**
   * @param until When the report has to be done, as `Date.now()`.
   * @param calls How many calls it may cost.
   */
  upstreams: (env: Env, until: number, calls: number) => Upstreams;
  breakers: Readonly<Record<SourceName, Breaker>>;
}

export function createCare(fetch: Fetch | undefined, now: () => Date): Care {
  const clock = () => now().getTime();
  const breakers = { orcid: new Breaker(clock), datacite: new Breaker(clock), figshare: new Breaker(clock) };
  return {
    breakers,
    upstreams(env, until, calls) {
      const { fetch: ask, ...services } = { ...configured(env), ...(fetch && { fetch }) };
      const within = budgeted(ask, calls);
      const guarded = Object.fromEntries(SOURCES.map((source) => [source, breakers[source].guard(within)])) as Record<
        SourceName,
        Fetch
      >;
      const bases = { orcid: services.orcidUrl, datacite: services.dataciteUrl, figshare: services.figshareUrl };
      const dispatch: Fetch = (url, init) => {
        const source = SOURCES.find((each) => url.startsWith(`${bases[each]}/`));
        if (!source) throw new Error('an address of none of the three services');
        return guarded[source](url, init);
      };
      return { ...services, fetch: retrying(dispatch, until) };
    },
  };
}
