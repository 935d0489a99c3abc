/** What `wrangler.toml` and the deployment bind. */
export interface Env {
  ORCID_API_URL: string;
  DATACITE_API_URL: string;
  FIGSHARE_API_URL: string;
  /** An e-mail address that the three services may write to about our requests. */
  CONTACT: string;
  /** `off` makes every answer `no-store`. */
  CACHE: string;
  /** A `/read-public` token of an ORCID public client. */
  ORCID_TOKEN?: string;
  /** Which deployment this is. */
  RELEASE?: { id: string };
  REQUEST_LIMIT?: RateLimit;
  COLLECTION_LIMIT?: RateLimit;
}
