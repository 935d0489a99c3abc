/** Which items a report includes. */

export const SCOPES = ['figshare', 'datacite'] as const;
export type Scope = (typeof SCOPES)[number];

export interface Selection {
  /** `figshare`: items on Figshare. `datacite`: also every other DataCite DOI that names the iD. */
  scope: Scope;
  /** Only DOIs with this prefix, such as `10.6084`; null for all. */
  prefix: string | null;
}

export const EVERYTHING: Selection = { scope: 'datacite', prefix: null };
export const EVERYTHING_ON_FIGSHARE: Selection = { scope: 'figshare', prefix: null };

/** @returns The prefix, or null if the text is not a DOI prefix. */
export function parsePrefix(text: string): string | null {
  return /^10\.\d{1,9}(?:\.\d{1,9}){0,3}$/.test(text) ? text : null;
}
