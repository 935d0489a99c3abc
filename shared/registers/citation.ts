/** The parts of a reference to an item, as plain text. Each format does its own escaping. */
import type { Doi } from '../identifiers/doi.ts';

export type Month = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;

/** A person's name in its two parts, or a name that must not be split: an organisation, or a person whose parts we do not have. */
export type Author = { kind: 'person'; family: string; given: string | null } | { kind: 'whole'; name: string };

export interface Citation {
  doi: Doi;
  title: string;
  /** All creators, in the order of the metadata. */
  authors: Author[];
  year: number | null;
  /** A month of that year; null if the year is null. */
  month: Month | null;
  /** `https://doi.org/…` */
  url: string;
  publisher: string | null;
}

/** @returns Null if the number is not that of a month. */
export function monthOf(number: number): Month | null {
  return Number.isInteger(number) && number >= 1 && number <= 12 ? (number as Month) : null;
}
