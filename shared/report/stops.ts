/**
 * Where each item stops on its way to the ORCID record, and the few words that say why. Every item that is not publicly visible stops
 * at exactly one place, so that the counts add up to the headline.
 */
import type { Code, Severity } from '../verdicts/codes.ts';
import type { Report, ReportItem } from './report.schema.ts';

/** In the order in which an item passes them. What could not be checked comes last, because it may have stopped anywhere or nowhere. */
export const PLACES = ['figshare', 'datacite', 'orcid', 'unchecked'] as const;
export type Place = (typeof PLACES)[number];

export const PLACE_WORDS: Record<Place, string> = {
  figshare: 'Stopped at Figshare',
  datacite: 'Stopped at DataCite',
  orcid: 'Expected on ORCID, not visible',
  unchecked: 'Could not be checked',
};

interface CodeInShort {
  /** Null if the item is on the record. */
  place: Place | null;
  short: string;
  /** Replaces `short` while it is too early to act. */
  early?: string;
}

const IN_SHORT: Record<Code, CodeInShort> = {
  'no-doi': { place: 'figshare', short: 'No DOI', early: 'No DOI yet' },
  'not-at-datacite': { place: 'figshare', short: 'DOI not registered', early: 'DOI not registered yet' },
  'unknown-agency': { place: 'figshare', short: 'DOI not at DataCite', early: 'DOI not at DataCite yet' },
  'other-agency': { place: 'figshare', short: 'DOI from another agency' },
  'metadata-incomplete': { place: 'datacite', short: 'Details missing' },
  'id-merged': { place: 'datacite', short: 'Old ORCID iD' },
  'id-missing': { place: 'datacite', short: 'iD missing' },
  'id-misspelt': { place: 'datacite', short: 'iD in the wrong form' },
  'contributor-only': { place: 'datacite', short: 'Contributor, not author' },
  'part-of': { place: 'datacite', short: 'Part of something else' },
  'versions-skipped': { place: 'datacite', short: 'Version skipped' },
  recent: { place: 'orcid', short: 'On its way' },
  collection: { place: 'orcid', short: 'Collection, not visible' },
  withdrawn: { place: 'orcid', short: 'No longer on Figshare' },
  'not-listed': { place: 'orcid', short: 'Not listed by Figshare' },
  'same-title': { place: 'orcid', short: 'Same title, no DOI' },
  'removed-or-hidden': { place: 'orcid', short: 'Probably deleted or hidden' },
  'before-auto-update': { place: 'orcid', short: 'Older than Auto-Update' },
  'not-visible': { place: 'orcid', short: 'Not publicly visible' },
  unreadable: { place: 'unchecked', short: 'Could not be read' },
  unknown: { place: 'unchecked', short: 'Could not be checked' },
  'in-step': { place: null, short: 'On the record' },
  'visible-unlinked': { place: null, short: 'On the record, not linked' },
  'visible-elsewhere': { place: null, short: 'On the record, not through DataCite' },
  'no-longer-findable': { place: null, short: 'On the record, DOI no longer shown' },
  'visible-unchecked': { place: null, short: 'On the record, DataCite not checked' },
};

/** An item’s state in two or three words. */
export function inShort({ diagnosis, severity }: Pick<ReportItem, 'diagnosis' | 'severity'>): string {
  const { short, early } = IN_SHORT[diagnosis];
  return severity === 'wait' && early ? early : short;
}

/** Items that stop at one place for the same reason. */
export interface Reason {
  diagnosis: Code;
  severity: Severity;
  short: string;
  count: number;
}

export interface Stop {
  place: Place;
  count: number;
  /** The most frequent first. */
  reasons: Reason[];
}

/** @returns Only the places at which items stop. Their counts and the number of visible items add up to all items. */
export function stops({ items }: Pick<Report, 'items'>): Stop[] {
  const reasons = new Map<string, Reason>();
  for (const { diagnosis, severity } of items) {
    const key = `${diagnosis} ${severity}`;
    const reason = reasons.get(key) ?? { diagnosis, severity, short: inShort({ diagnosis, severity }), count: 0 };
    reason.count += 1;
    reasons.set(key, reason);
  }
  const all = [...reasons.values()].sort((a, b) => b.count - a.count);
  return PLACES.map((place) => {
    const here = all.filter(({ diagnosis }) => IN_SHORT[diagnosis].place === place);
    return { place, reasons: here, count: here.reduce((sum, { count }) => sum + count, 0) };
  }).filter(({ count }) => count > 0);
}
