/** Where a DOI's metadata has an iD, read as DataCite's Auto-Update reads it. */
import { type NameIdentifier, readCreatorId } from '../creator-id.ts';
import type { Role } from '../model.ts';
import { type OrcidId, parseOrcidId } from '../orcid-id.ts';
import type { Agent } from './datacite.schema.ts';

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

/** The identifiers of a creator or contributor, in our words. */
export function identifiersOf({ nameIdentifiers }: Agent): NameIdentifier[] {
  return (nameIdentifiers ?? []).map(({ nameIdentifier, nameIdentifierScheme }) => ({
    written: nameIdentifier ?? null,
    scheme: nameIdentifierScheme ?? null,
  }));
}

function isTaken(creator: Agent, id: OrcidId): boolean {
  const read = readCreatorId(identifiersOf(creator));
  return read.reading === 'usable' && read.id === id;
}

function isNamed(agent: Agent, id: OrcidId): boolean {
  return identifiersOf(agent).some(({ written }) => parseOrcidId(written ?? '') === id);
}
