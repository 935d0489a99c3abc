/** What the check of a repository tells the page. Everything crosses from the worker to the page, so it holds no more than that. */
import type { ReadEnd } from '../../../shared/collect/pauses.ts';
import type { Reason } from '../../../shared/registers/source-result.ts';
import type { OnRecords, SearchResult } from '../../../shared/repository/on-orcid.ts';
import type { Totals } from '../../../shared/repository/totals.ts';

export interface Progress {
  done: number;
  total: number;
  /** Until when we wait for a busy service, as `Date.now()`. */
  waitsUntil: number | null;
}

export interface Reading extends Progress {
  end: ReadEnd;
  /** Records of DOIs that came but could not be read. */
  unreadable: number;
  /** DOIs in pages that failed. */
  missing: number;
  requests: number;
}

export interface Summary {
  totals: Totals;
  people: number;
  suggestions: number;
}

export type SearchAnswer =
  | { ok: true; found: number; isWhole: boolean; result: SearchResult }
  | { ok: false; reason: Reason | 'stopped' };

export interface RecordsAnswer extends Progress {
  end: ReadEnd;
  closed: number;
  failed: number;
  /** Whether we know what every record shows. */
  isComplete: boolean;
  onRecords: OnRecords;
}

/** A part of a longer list. */
export interface Part<Row> {
  rows: Row[];
  /** How many rows the whole list has. */
  of: number;
}
