/** How to reach the three services, and doi.org. */
import type { Fetch } from './get-json.ts';

/** The base addresses include the version path, such as `https://pub.orcid.org/v3.0`. */
export interface Upstreams {
  fetch: Fetch;
  orcidUrl: string;
  dataciteUrl: string;
  figshareUrl: string;
  /** `https://doi.org`, or null if we should not query it for the agencies of DOI prefixes. */
  doiUrl: string | null;
  /** An email address that the services may write to about our requests. */
  contact: string;
  /** Our name and version, such as `SyncStatus/1.0`. Null in a browser, which sends its own. */
  agent: string | null;
  /** A `/read-public` token of a registered ORCID public client. */
  orcidToken?: string | undefined;
}

/** The services during one collection, until its deadline. */
export interface UpstreamAccess extends Upstreams {
  signal: AbortSignal;
}

export function headersFor({ agent, contact }: Upstreams): Record<string, string> {
  return { accept: 'application/json', ...(agent && { 'user-agent': `${agent} (mailto:${contact})` }) };
}
