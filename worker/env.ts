/** The variables and bindings that `wrangler.toml` and the deployment define. */
export interface Env {
  /** Where this copy is published, such as `https://sync-status.example`. Answers lead to addresses there. */
  PUBLIC_URL: string;
  ORCID_API_URL: string;
  DATACITE_API_URL: string;
  FIGSHARE_API_URL: string;
  /** Where to ask for the agency of a DOI prefix that we do not know. Without it, we do not ask. */
  DOI_API_URL?: string;
  /** An email address at which the three services can reach us about our requests. */
  CONTACT: string;
  /** `off` makes every response `no-store`, and caches no collections. */
  CACHE: string;
  /** A token of an ORCID public API client, with the scope `/read-public`. */
  ORCID_TOKEN?: string;
  /** The built site, which contains the frame of the report page. */
  ASSETS: { fetch: (address: string) => Promise<Response> };
  /** Identifies the deployment. */
  RELEASE?: { id: string };
  REQUEST_LIMIT?: RateLimit;
  COLLECTION_LIMIT?: RateLimit;
}
