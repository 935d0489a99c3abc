/** Reads from the environment how to reach the three services. */
import { version } from '../../package.json';
import type { Upstreams } from '../../shared/sources/http/upstreams.ts';
import type { Env } from '../env.ts';

export function configured(env: Env): Upstreams {
  return {
    fetch: (url, init) => fetch(url, init),
    orcidUrl: env.ORCID_API_URL,
    dataciteUrl: env.DATACITE_API_URL,
    figshareUrl: env.FIGSHARE_API_URL,
    doiUrl: env.DOI_API_URL || null,
    contact: env.CONTACT,
    agent: `SyncStatus/${version}`,
    orcidToken: env.ORCID_TOKEN,
  };
}
