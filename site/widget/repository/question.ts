/** Reads what somebody typed to name a repository. */
import { doiPrefix, findDoi } from '../../../shared/identifiers/doi.ts';
import { figshareItem } from '../../../shared/identifiers/figshare-item.ts';
import { plainCharacters, readOrcidId } from '../../../shared/identifiers/orcid-id.ts';
import type { RepositorySelection } from '../../../shared/registers/repository-overview.ts';

/** A repository, an item on Figshare that is in it, or words to look for in the names of repositories. */
export type RepositoryQuestion =
  | { by: 'selection'; selection: RepositorySelection }
  | { by: 'item'; item: number }
  | { by: 'words'; words: string };

export type ReadQuestion = { ok: true; question: RepositoryQuestion } | { ok: false; detail: string };

const MAX_LENGTH = 500;
const PREFIX = /^(?:doi:|https?:\/\/(?:dx\.)?doi\.org\/)?(10\.\d{4,9}(?:\.\d+)*)\/?$/i;
/** DataCite's names of repository accounts: the member, a full stop, and the repository. */
const CLIENT = /^[a-z0-9]{2,}\.[a-z0-9]+(?:-[a-z0-9]+)*$/i;
/** Endings of web addresses, which look like the names of accounts. */
const HOST = /\.(?:com|org|net|edu|gov|eu|uk|de|fr|io|info|ac)$/i;

export function readQuestion(text: string): ReadQuestion {
  const typed = plainCharacters(text).trim();
  if (typed === '') return problem('Enter a DOI prefix such as 10.12345, a DOI, or the name of a repository.');
  if (typed.length > MAX_LENGTH) return problem('That is too long. Enter a DOI prefix such as 10.12345, a DOI, or a name.');
  if (readOrcidId(typed).ok)
    return problem('That is an ORCID iD. This page checks a repository. Enter a DOI prefix such as 10.12345.');
  const prefix = PREFIX.exec(typed)?.[1] ?? prefixOf(typed);
  if (prefix) return { ok: true, question: { by: 'selection', selection: { by: 'prefix', prefix } } };
  const item = figshareItem(typed);
  if (typeof item === 'number') return { ok: true, question: { by: 'item', item } };
  if (/^https?:\/\//i.test(typed))
    return problem('There is no DOI in this address. Enter a DOI from the repository, its prefix, or its name.');
  if (/^10[.\d/]*$/.test(typed))
    return problem('That is not a DOI prefix. A prefix is 10, a full stop and at least four digits: 10.12345.');
  if (CLIENT.test(typed) && !HOST.test(typed)) {
    return { ok: true, question: { by: 'selection', selection: { by: 'client', client: typed.toLowerCase() } } };
  }
  if (typed.length < 3) return problem('Enter at least three letters of the repository’s name.');
  return { ok: true, question: { by: 'words', words: typed } };
}

function prefixOf(text: string): string | null {
  const doi = findDoi(text);
  return doi && doiPrefix(doi);
}

/** How the page's address names a repository, behind its `#`. */
export function selectionText(selection: RepositorySelection): string {
  return selection.by === 'prefix' ? selection.prefix : selection.client;
}

function problem(detail: string): ReadQuestion {
  return { ok: false, detail };
}
