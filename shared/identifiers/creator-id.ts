/**
 * The ORCID iD of one creator, read as DataCite's Auto-Update reads it.
 *
 * @see https://github.com/datacite/levriero/blob/master/app/models/concerns/importable.rb
 * @see https://support.datacite.org/docs/orcid-auto-update-not-working
 */
import { type OrcidId, type OrcidIdProblem, parseOrcidId, readOrcidId } from './orcid-id.ts';

/** Auto-Update takes no other spelling, and no other scheme than exactly this one. */
const TAKEN_SPELLING = /^(?:https?:\/\/(?:www\.)?orcid\.org\/)?\d{4}[- ]\d{4}[- ]\d{4}[- ]\d{3}[0-9X]+$/;
const TAKEN_SCHEME = 'ORCID';

/** An identifier of a person as the metadata have it. */
export interface NameIdentifier {
  written: string | null;
  scheme: string | null;
}

export const ID_READINGS = ['usable', 'misspelt', 'wrong-scheme', 'bad-checksum', 'not-an-id', 'empty', 'absent'] as const;
export type IdReading = (typeof ID_READINGS)[number];

export interface CreatorId extends NameIdentifier {
  reading: IdReading;
  /** The iD that is meant, also where Auto-Update cannot read it. */
  id: OrcidId | null;
}

const PROBLEM_READINGS: Partial<Record<OrcidIdProblem, IdReading>> = { empty: 'empty', 'wrong-check-character': 'bad-checksum' };

/** Of each creator only the first identifier with the scheme counts; without one, whatever was meant as an ORCID iD. */
export function readCreatorId(identifiers: readonly NameIdentifier[]): CreatorId {
  const decisive = identifiers.find(({ scheme }) => scheme === TAKEN_SCHEME) ?? identifiers.find(isMeantAsOrcidId);
  if (!decisive) return { written: null, scheme: null, reading: 'absent', id: null };
  const { written, scheme } = decisive;
  const read = readOrcidId(written ?? '');
  if (!read.ok) return { written, scheme, reading: PROBLEM_READINGS[read.problem.code] ?? 'not-an-id', id: null };
  return { written, scheme, reading: readingOf(written ?? '', scheme), id: read.id };
}

function readingOf(written: string, scheme: string | null): IdReading {
  if (scheme !== TAKEN_SCHEME) return 'wrong-scheme';
  return TAKEN_SPELLING.test(written) ? 'usable' : 'misspelt';
}

/** A bare ISNI has the same shape and the same check character as an ORCID iD. */
function isMeantAsOrcidId({ written, scheme }: NameIdentifier): boolean {
  const text = `${scheme ?? ''} ${written ?? ''}`;
  return /orcid/i.test(text) || (!/isni/i.test(text) && parseOrcidId(written ?? '') !== null);
}
