/** The parts that every text of a pre-check has, and the caveat that several of them repeat. */

/** What a librarian reads about a DOI or one of its creators. */
export interface Words {
  why: string;
  next: string;
  /** The page of the guide that explains it, as a path; null if there is none. */
  guide: string | null;
}

/** A good answer always needs this caveat: the DOI can be perfect, and the work still arrives only if the person enabled Auto-Update. */
export const AUTO_UPDATE_CAVEAT =
  'The work arrives only if the person had switched on ORCID Auto-Update before the DOI was registered, or before its creators, related identifiers or funding last changed. No public service shows that switch.';
