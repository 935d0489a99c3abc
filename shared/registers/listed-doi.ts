import type { DoiMetadata } from './doi-metadata.ts';
import type { Registration } from './registration.ts';

/** A DOI record from the listing of a whole repository. The role of its registration is that of anybody's iD, the best one. */
export interface ListedDoi {
  registration: Registration;
  metadata: DoiMetadata;
}
