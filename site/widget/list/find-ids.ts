/** Finds everything in a text that looks like an ORCID iD, valid or not, and what else the text says. */
import { plainCharacters, readOrcidId } from '../../../shared/identifiers/orcid-id.ts';
import type { TableRow } from './table.ts';

export interface FoundIds {
  attempts: string[];
  /** The text without them. */
  rest: string;
}

export interface SearchedRow extends TableRow {
  /** What was found in each cell. */
  found: FoundIds[];
}

const ADDRESS = /(?:https?:\/+|(?:[a-z0-9-]{1,40}\.){0,3}orcid\.org\/)[^\s<>"'`,;|()[\]{}]+/;
const WITH_BLANKS = /(?<![\p{L}\d-])\d{4}(?:[ \u00a0]\d{4}){2}[ \u00a0]\d{3}[\dX](?![\p{L}\d-])/u;
const WORD = /(?<![\p{L}\d-])[\da-z]+(?:-[\da-z]+)*(?![\p{L}\d-])/u;
const PARTS = new RegExp([ADDRESS, WITH_BLANKS, WORD].map(({ source }) => source).join('|'), 'giu');
const COMPACT = /^\d{15}[\dX]$/i;

/** The address of a report, such as in a letter. */
const REPORT = /^https?:\/\/[^/]+\/report\/(?=\d{4}-)/i;

const LABEL = /(?<!\p{L})orcid(?:\s*id)?(?!\p{L})[\s:#=]*/giu;
const EMPTY_BRACKETS = /\(\s*\)|<\s*>|\[\s*\]|"\s*"|“\s*”/g;
const LOOSE_ENDS = /^[\s,;:|/-]+|[\s,;:|/-]+$/g;

export function findIds(text: string): FoundIds {
  // Almost every cell without an iD has too few digits for one.
  if (!/(?:\d\D*){4}|orcid/i.test(text)) return { attempts: [], rest: text.trim() };
  const plain = plainCharacters(text);
  if (readOrcidId(plain).ok) return { attempts: [plain], rest: '' };
  const attempts: string[] = [];
  const others = plain.replace(PARTS, (part) => {
    const attempt = part.replace(REPORT, '');
    if (!looksLikeId(attempt)) return part;
    attempts.push(attempt);
    return ' ';
  });
  return { attempts, rest: attempts.length === 0 ? text.trim() : tidied(others) };
}

function looksLikeId(part: string): boolean {
  if (/^http|orcid\.org\//i.test(part)) return part.split(/[^\dXx-]+/).some(looksLikeId) || /orcid\.org\//i.test(part);
  const characters = part.replace(/[-\s]/g, '');
  const isGrouped = part !== characters && characters.length >= 14 && characters.length <= 18;
  return COMPACT.test(characters) || (isGrouped && characters.replace(/\D/g, '').length >= 12);
}

function tidied(text: string): string {
  return text.replace(LABEL, ' ').replace(EMPTY_BRACKETS, ' ').replace(/\s+/g, ' ').replace(LOOSE_ENDS, '');
}
