/** What is retrieved for the pre-check of one DOI, in our own words. */
import type { NameIdentifier } from '../identifiers/creator-id.ts';
import type { Doi } from '../identifiers/doi.ts';
import type { Deposit } from './deposit.ts';
import type { SourceResult } from './source-result.ts';

/** A person or body in a DOI's metadata. */
export interface Agent {
  name: string | null;
  isOrganisation: boolean;
  identifiers: NameIdentifier[];
}

/** The part of a DOI's metadata that Auto-Update looks at. */
export interface DoiMetadata {
  doi: Doi;
  title: string | null;
  hasPublisher: boolean;
  hasYear: boolean;
  /** Registered as part of something else. */
  isPart: boolean;
  /** What it is part of, as written. */
  partOf: string[];
  /** Where the DOI leads, as registered. */
  url: string | null;
  /** DataCite's name of the repository account: `figshare.ars`. */
  client: string | null;
  creators: Agent[];
  contributors: Agent[];
}

/** An item as Figshare shows it on its own. */
export interface FigshareItem extends Deposit {
  /** The number of the latest version. */
  version: number | null;
}

export interface DoiCollection {
  /** The DOI asked about; null where an item has none, or where Figshare could not say. */
  asked: Doi | null;
  /** Figshare's number of the item, where that was asked about. */
  itemId: number | null;
  example: boolean;
  /** Null where Figshare was not asked. An item that Figshare does not show is no entry. */
  item: SourceResult<FigshareItem> | null;
  /** Null where DataCite was not asked, for want of a DOI. */
  metadata: SourceResult<DoiMetadata> | null;
  /** The DOIs that DataCite was asked for. */
  lookedUp: readonly Doi[];
}
