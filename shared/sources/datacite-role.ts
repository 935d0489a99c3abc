/**
 * Where a DOI's metadata has an iD, read as DataCite's Auto-Update reads it.
 *
 * @see https://github.com/datacite/levriero/blob/master/app/models/concerns/importable.rb
 * @see https://support.datacite.org/docs/orcid-auto-update-not-working
 */
import type { Role } from '../model.ts';
import { type OrcidId, parseOrcidId } from '../orcid-id.ts';
import type { Agent } from './datacite.schema.ts';

/** Auto-Update takes no other spelling, and no other scheme than exactly this one. */
const TAKEN_SPELLING = /^(?:https?:\/\/(?:www\.)?orcid\.org\/)?\d{4}[- ]\d{4}[- ]\d{4}[- ]\d{3}[0-9X]+$/;
const TAKEN_SCHEME = 'ORCID';

interface Named {
  creators?: Agent[] | null | undefined;
  contributors?: Agent[] | null | undefined;
}

export function roleOf(id: OrcidId, { creators, contributors }: Named): Role {
  if (creators?.some((creator) => isTaken(creator, id))) return 'creator';
  if (creators?.some((creator) => isNamed(creator, id))) return 'misspelt';
  if (contributors?.some((contributor) => isNamed(contributor, id))) return 'contributor';
  return 'absent';
}

/** Of each creator only the first identifier with the scheme counts. */
function isTaken({ nameIdentifiers }: Agent, id: OrcidId): boolean {
  const first = nameIdentifiers?.find((each) => each.nameIdentifierScheme === TAKEN_SCHEME)?.nameIdentifier ?? '';
  return TAKEN_SPELLING.test(first) && parseOrcidId(first) === id;
}

function isNamed({ nameIdentifiers }: Agent, id: OrcidId): boolean {
  return nameIdentifiers?.some(({ nameIdentifier }) => parseOrcidId(nameIdentifier ?? '') === id) ?? false;
}
