/** Everything that was retrieved for the pre-check of one DOI. */
import type { NameIdentifier } from '../identifiers/creator-id.ts';
import type { Doi } from '../identifiers/doi.ts';
import type { Agencies } from '../identifiers/registration-agency.ts';
import type { Deposit } from './deposit.ts';
import type { SourceResult } from './source-result.ts';

/** A person or an organisation in a DOI's metadata. */
export interface Agent {
  name: string | null;
  isOrganisation: boolean;
  identifiers: NameIdentifier[];
}

/** The part of a DOI's metadata that Auto-Update reads. */
export interface DoiMetadata {
  doi: Doi;
  title: string | null;
  hasPublisher: boolean;
  hasYear: boolean;
  /** Registered as part of something else. */
  isPart: boolean;
  /** Identifiers of the items it is part of, as written. */
  partOf: string[];
  /** The page that the DOI leads to, as registered. */
  url: string | null;
  /** DataCite's name of the repository account, such as `figshare.ars`. */
  client: string | null;
  creators: Agent[];
  contributors: Agent[];
}

/** A single item on Figshare. */
export interface FigshareItem extends Deposit {
  /** The number of the latest version. */
  version: number | null;
}

export interface DoiCollection {
  /** The DOI in question; null if the item has none, or if Figshare did not answer. */
  asked: Doi | null;
  /** Figshare's number of the item, if the question named the item rather than a DOI. */
  itemId: number | null;
  example: boolean;
  /** Null if we did not need Figshare. There is no entry if Figshare does not show the item. */
  item: SourceResult<FigshareItem> | null;
  /** Null if there was no DOI to look up. */
  metadata: SourceResult<DoiMetadata> | null;
  /** The DOIs that we looked up at DataCite. */
  lookedUp: readonly Doi[];
  /** The agency of the DOI's prefix, if DataCite does not have the DOI and we queried doi.org. */
  agencies: Agencies;
}
