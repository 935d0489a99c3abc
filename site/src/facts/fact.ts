/** The shape of a fact: what the guide says about ORCID, DataCite and Figshare that may change, where it is from, and how sure it is. */
import type { LinkName } from '../links.ts';

/** How sure a fact is, the surest first. */
export const EVIDENCE = {
  official: { title: 'Official page', says: 'The service says so on a page of its own.' },
  code: { title: 'Published code', says: 'We read it in the code that the service publishes.' },
  reported: { title: 'Report', says: 'Other people report it.' },
  inferred: { title: 'Our conclusion', says: 'It follows from what we know. We haven’t tested it.' },
  unconfirmed: { title: 'Not confirmed', says: 'We looked for it, and couldn’t confirm it. The source is the nearest page.' },
} as const;

export type Evidence = keyof typeof EVIDENCE;

export interface Fact {
  /** Also the anchor of the fact on the page “How we know”. */
  id: string;
  /** One sentence. */
  claim: string;
  evidence: Evidence;
  /** The best one first. */
  sources: readonly [LinkName, ...LinkName[]];
  /** Words that are on the first source, exactly. If they are gone, the fact may have changed. */
  phrase?: string;
  /** The day on which somebody last compared the claim with its sources. */
  checked: `${number}-${number}-${number}`;
  /** The pages of the guide that rely on it, as their files are called in `content/docs`. */
  pages: readonly [string, ...string[]];
}
