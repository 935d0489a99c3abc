/**
 * Adds what still names an iD that ORCID merged into another one. ORCID moves neither metadata at DataCite nor author entries on
 * Figshare to the other iD, and nothing reaches a record through the old one.
 *
 * @see https://support.orcid.org/hc/en-us/articles/360006896634
 */
import type { Registration } from '../registers/registration.ts';
import type { SourceResult } from '../registers/source-result.ts';

/** @param merged What DataCite lists for the merged iD. Its roles are about that iD. */
export function withMergedRegistrations(
  current: SourceResult<Registration>,
  merged: SourceResult<Registration>,
): SourceResult<Registration> {
  const known = new Map(current.entries.map((entry) => [entry.doi, entry]));
  const entries = merged.entries.map((entry) => {
    // Auto-Update adds nothing for contributors, so it does not matter which iD a contributor has.
    if (entry.role === 'contributor') return known.get(entry.doi) ?? entry;
    return { ...(known.get(entry.doi) ?? { ...entry, role: 'absent' as const }), namesMergedId: true };
  });
  // The last entry for a DOI counts, so the marked ones replace the others.
  return joined(current, { ...merged, entries });
}

/** Both results as one. It fails if one of them failed, and is complete if both are. */
export function joined<Entry>(a: SourceResult<Entry>, b: SourceResult<Entry>): SourceResult<Entry> {
  const both = {
    entries: [...a.entries, ...b.entries],
    skipped: a.skipped + b.skipped,
    malformed: [...a.malformed, ...b.malformed],
    unreadable: [...a.unreadable, ...b.unreadable],
    ms: a.ms + b.ms,
  };
  if (!a.ok) return { ...both, ok: false, reason: a.reason };
  if (!b.ok) return { ...both, ok: false, reason: b.reason };
  return { ...both, ok: true, complete: a.complete && b.complete };
}
