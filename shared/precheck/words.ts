/** What all words of a pre-check share: their parts, and the one caveat that no answer may leave out. */

/** What a librarian reads about a DOI or one of its creators. */
export interface Words {
  why: string;
  next: string;
  /** The page of the guide that explains it, as a path; null if there is none. */
  guide: string | null;
}

/** Whether a person has enabled Auto-Update decides everything else, and no public service shows it. */
export const IF_SWITCHED_ON =
  'The work arrives only if the person had switched on ORCID Auto-Update before the DOI was registered, or before its creators, related identifiers or funding last changed. No public service shows that switch.';
