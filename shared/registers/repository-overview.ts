/** What one call tells of a repository, before its DOIs are listed. */

/** By DOI prefix, or by DataCite's name of the repository account (the client), such as `bl.salford`. */
export type RepositorySelection = { by: 'prefix'; prefix: string } | { by: 'client'; client: string };

export interface Share {
  /** An id such as `bl.salford` or `2026`. */
  id: string;
  title: string;
  dois: number;
}

export interface RepositoryOverview {
  /** Findable DOIs. */
  dois: number;
  /** The ten largest repository accounts that have DOIs here. */
  clients: Share[];
  /** The ten largest prefixes. */
  prefixes: Share[];
  /** The ten newest years of registration, newest first. */
  years: Share[];
  types: Share[];
}

/** A repository account whose name or description fits what somebody typed. */
export interface RepositoryName {
  client: string;
  name: string;
}
