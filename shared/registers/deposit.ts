import type { Doi } from '../identifiers/doi.ts';
import type { Instant } from '../identifiers/instant.ts';

/** A public item on Figshare. */
export interface Deposit {
  id: number;
  doi: Doi | null;
  handle: string | null;
  title: string | null;
  type: string | null;
  /** The item's public page. */
  url: string | null;
  /** When the latest version was published. */
  publishedAt: Instant | null;
  /** When the first version was published. */
  firstPublishedAt: Instant | null;
}
