/**
 * Reads the ORCID iD of one creator in a DOI's metadata the way DataCite's Auto-Update reads it.
 *
 * @see https://github.com/datacite/levriero/blob/master/app/models/concerns/importable.rb
 * @see https://support.datacite.org/docs/orcid-auto-update-not-working
 */
import { type OrcidId, type OrcidIdProblem, parseOrcidId, readOrcidId } from './orcid-id.ts';

/** Auto-Update ignores iDs in any other spelling. */
const ACCEPTED_SPELLING = /^(?:https?:\/\/(?:www\.)?orcid\.org\/)?\d{4}[- ]\d{4}[- ]\d{4}[- ]\d{3}[0-9X]+$/;
/** Auto-Update ignores identifiers whose scheme name differs from this one, even in case. */
const ACCEPTED_SCHEME = 'ORCID';

/** One name identifier of a person, unchanged from the metadata. */
export interface NameIdentifier {
  written: string | null;
  scheme: string | null;
}

export const ID_READINGS = ['usable', 'misspelt', 'wrong-scheme', 'bad-checksum', 'not-an-id', 'empty', 'absent'] as const;
export type IdReading = (typeof ID_READINGS)[number];

export interface CreatorId extends NameIdentifier {
  reading: IdReading;
  /** The iD that was meant, even if Auto-Update cannot read it. */
  id: OrcidId | null;
}

const PROBLEM_READINGS: Partial<Record<OrcidIdProblem, IdReading>> = { empty: 'empty', 'wrong-check-character': 'bad-checksum' };

/**
 * Auto-Update looks only at the first identifier with the scheme name `ORCID`. If there is none, we look for one that was meant
 * as an ORCID iD, to explain what is wrong with it.
 */
export function readCreatorId(identifiers: readonly NameIdentifier[]): CreatorId {
  const decisive = identifiers.find(({ scheme }) => scheme === ACCEPTED_SCHEME) ?? identifiers.find(isMeantAsOrcidId);
  if (!decisive) return { written: null, scheme: null, reading: 'absent', id: null };
  const { written, scheme } = decisive;
  const read = readOrcidId(written ?? '');
  if (!read.ok) return { written, scheme, reading: PROBLEM_READINGS[read.problem.code] ?? 'not-an-id', id: null };
  return { written, scheme, reading: readingOf(written ?? '', scheme), id: read.id };
}

function readingOf(written: string, scheme: string | null): IdReading {
  if (scheme !== ACCEPTED_SCHEME) return 'wrong-scheme';
  return ACCEPTED_SPELLING.test(written) ? 'usable' : 'misspelt';
}

/** A bare ISNI has the same form and the same kind of check character as an ORCID iD, so its scheme name decides. */
function isMeantAsOrcidId({ written, scheme }: NameIdentifier): boolean {
  const text = `${scheme ?? ''} ${written ?? ''}`;
  return /orcid/i.test(text) || (!/isni/i.test(text) && parseOrcidId(written ?? '') !== null);
}
