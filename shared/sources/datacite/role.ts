/** Finds where a DOI record names an iD, reading it as DataCite's Auto-Update does. */
import { meantId, type NameIdentifier, readCreatorId } from '../../identifiers/creator-id.ts';
import { type OrcidId, orcidUrl } from '../../identifiers/orcid-id.ts';
import type { Role } from '../../registers/registration.ts';

interface Agent {
  identifiers: readonly NameIdentifier[];
}

type Agents = Record<'creators' | 'contributors', readonly Agent[]>;

export function roleOf(id: OrcidId, { creators, contributors }: Agents): Role {
  if (creators.some((creator) => isTaken(creator, id))) return 'creator';
  if (creators.some((creator) => isNamed(creator, id))) return 'misspelt';
  if (contributors.some((contributor) => isNamed(contributor, id))) return 'contributor';
  return 'absent';
}

/** The best role of any iD on the record. */
export function bestRole({ creators, contributors }: Agents): Role {
  const read = creators.map(({ identifiers }) => readCreatorId(identifiers));
  if (read.some(({ reading }) => reading === 'usable')) return 'creator';
  if (read.some(({ id }) => id !== null)) return 'misspelt';
  return contributors.some(({ identifiers }) => readCreatorId(identifiers).id !== null) ? 'contributor' : 'absent';
}

function isTaken({ identifiers }: Agent, id: OrcidId): boolean {
  const [first] = identifiers;
  if (!first) return false;
  if (isAddress(first, id)) return true;
  const read = readCreatorId(identifiers);
  return read.reading === 'usable' && read.id === id;
}

/** The usual spelling, which needs no further reading. */
function isAddress({ written, scheme }: NameIdentifier, id: OrcidId): boolean {
  return scheme === 'ORCID' && written === orcidUrl(id);
}

function isNamed({ identifiers }: Agent, id: OrcidId): boolean {
  return identifiers.some((identifier) => meantId(identifier) === id);
}
