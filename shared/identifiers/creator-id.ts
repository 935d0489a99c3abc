/**
 * Reads the ORCID iD of one creator in a DOI's metadata the way DataCite's Auto-Update reads it.
 *
 * @see https://github.com/datacite/levriero/blob/master/app/models/concerns/importable.rb
 * @see https://support.datacite.org/docs/orcid-auto-update-not-working
 */
import { type OrcidId, type OrcidIdProblem, parseOrcidId, plainCharacters, readOrcidId } from './orcid-id.ts';
import { unescaped } from './percent-escapes.ts';

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

/** Longer than two addresses of an ORCID record in a row. */
const MAX_LENGTH = 300;
/** Includes `orchid.org`, as people mistype the host. */
const NAMES_ORCID = /orch?id/i;
/** An ISNI has the same form and the same kind of check character as an ORCID iD, so only these names tell them apart. */
const NAMES_ISNI = /isni|international standard name/i;
const NO_REGISTRY: readonly string[] = ['', 'other'];
/** With hyphens, spaces or nothing between its groups, and not within a longer number. */
const ID_WITHIN = /(?:^|[^\dX])(\d{4}[-\s]?\d{4}[-\s]?\d{4}[-\s]?\d{3}[\dX])(?![\dX])/gi;
/** As only ORCID writes it: ISNI has spaces between the groups, or nothing. */
const HYPHENATED = /\d{4}-\d{4}-\d{4}-\d{3}[\dX]/i;
/** The zeros that forms and examples show, with any check character. */
const PLACEHOLDER = /(?:^|\D)(?:0{4}[-\s]?){3}0{3}[\dX]\W*$/i;

/**
 * Auto-Update looks only at the first identifier with the scheme name `ORCID`. If there is none, we look for one that was meant
 * as an ORCID iD, to explain what is wrong with it.
 */
export function readCreatorId(identifiers: readonly NameIdentifier[]): CreatorId {
  const decisive = identifiers.find(({ scheme }) => scheme === ACCEPTED_SCHEME) ?? identifiers.find(isMeantAsOrcidId);
  if (!decisive) return { written: null, scheme: null, reading: 'absent', id: null };
  const id = meantId(decisive);
  return { written: decisive.written, scheme: decisive.scheme, reading: id ? readingOf(decisive) : problemOf(decisive), id };
}

/**
 * The iD that an identifier is recognisably meant to be, even if Auto-Update cannot read it: under another scheme, at another
 * host such as the sandbox, or behind a second address.
 *
 * @returns Null if it is not an iD, more than one, or belongs to another registry.
 */
export function meantId({ written, scheme }: NameIdentifier): OrcidId | null {
  if (!written || written.length > MAX_LENGTH || isOfOtherRegistry({ written, scheme })) return null;
  const id = parseOrcidId(written) ?? (namesOrcid({ written, scheme }) ? onlyIdWithin(written) : null);
  return id && !PLACEHOLDER.test(id) ? id : null;
}

function readingOf({ written, scheme }: NameIdentifier): IdReading {
  if (parseOrcidId(written ?? '') === null) return 'misspelt';
  if (scheme !== ACCEPTED_SCHEME) return 'wrong-scheme';
  return ACCEPTED_SPELLING.test(written ?? '') ? 'usable' : 'misspelt';
}

function problemOf({ written }: NameIdentifier): IdReading {
  const read = readOrcidId(written ?? '');
  if (read.ok || PLACEHOLDER.test(written ?? '')) return 'not-an-id';
  return PROBLEM_READINGS[read.problem.code] ?? 'not-an-id';
}

function isMeantAsOrcidId(identifier: NameIdentifier): boolean {
  return !isOfOtherRegistry(identifier) && (namesOrcid(identifier) || meantId(identifier) !== null);
}

function namesOrcid({ written, scheme }: NameIdentifier): boolean {
  return NAMES_ORCID.test(scheme ?? '') || NAMES_ORCID.test(written ?? '');
}

/** The identifier decides before its scheme. Under the scheme of another registry, only a number with ORCID's hyphens can be an iD. */
function isOfOtherRegistry({ written, scheme }: NameIdentifier): boolean {
  if (NAMES_ORCID.test(written ?? '')) return false;
  if (NAMES_ISNI.test(written ?? '') || NAMES_ISNI.test(scheme ?? '')) return true;
  const isOpen = NAMES_ORCID.test(scheme ?? '') || NO_REGISTRY.includes((scheme ?? '').trim().toLowerCase());
  return !isOpen && !HYPHENATED.test(written ?? '');
}

function onlyIdWithin(written: string): OrcidId | null {
  const found = [...plainCharacters(unescaped(written)).matchAll(ID_WITHIN)].map(([, id = '']) => id);
  const likely = NAMES_ORCID.test(written) ? found : found.filter((id) => HYPHENATED.test(id));
  const ids = new Set(likely.map(parseOrcidId).filter((id) => id !== null));
  const [first = null] = ids;
  return ids.size === 1 ? first : null;
}
