/** What a reference to an item says. Plain text throughout: each format escapes for itself. */
import type { Doi } from '../identifiers/doi.ts';

export type Month = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;

/** A name in its two parts, or one that nobody may take apart: an organisation, or a person whose parts are unknown. */
export type Author = { kind: 'person'; family: string; given: string | null } | { kind: 'whole'; name: string };

export interface Citation {
  doi: Doi;
  title: string;
  /** All of them, in the order of the metadata. */
  authors: Author[];
  year: number | null;
  /** Of that year: null where the year is. */
  month: Month | null;
  /** `https://doi.org/…` */
  url: string;
  publisher: string | null;
}

/** @returns The month if there is one of that number; else null. */
export function monthOf(number: number): Month | null {
  return Number.isInteger(number) && number >= 1 && number <= 12 ? (number as Month) : null;
}
