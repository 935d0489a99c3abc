/** Judges how Auto-Update reads each creator of a DOI, and finds people who are only listed as contributors. */
import { type CreatorId, type IdReading, readCreatorId } from '../identifiers/creator-id.ts';
import type { OrcidId } from '../identifiers/orcid-id.ts';
import type { Agent, DoiMetadata } from '../registers/doi-metadata.ts';

export const CREATOR_STATES = [
  'meets-conditions',
  'held-back',
  'misspelt',
  'wrong-scheme',
  'bad-checksum',
  'not-an-id',
  'empty-id',
  'no-id',
  'organisation',
] as const;
/** `held-back`: the iD is right, but the DOI itself has a problem, so Auto-Update does not send it. */
export type CreatorState = (typeof CREATOR_STATES)[number];

const STATES: Record<Exclude<IdReading, 'usable'>, CreatorState> = {
  misspelt: 'misspelt',
  'wrong-scheme': 'wrong-scheme',
  'bad-checksum': 'bad-checksum',
  'not-an-id': 'not-an-id',
  empty: 'empty-id',
  absent: 'no-id',
};

export interface JudgedCreator extends CreatorId {
  name: string | null;
  state: CreatorState;
}

/** @param isHeldBack Whether Auto-Update skips the whole DOI. */
export function judgeCreators({ creators }: DoiMetadata, isHeldBack: boolean): JudgedCreator[] {
  return creators.map((creator) => {
    const read = readCreatorId(creator.identifiers);
    return { ...read, name: creator.name, state: stateOf(creator, read, isHeldBack) };
  });
}

function stateOf({ isOrganisation }: Agent, { reading }: CreatorId, isHeldBack: boolean): CreatorState {
  if (reading === 'usable') return isHeldBack ? 'held-back' : 'meets-conditions';
  return reading === 'absent' && isOrganisation ? 'organisation' : STATES[reading];
}

/** The iDs that Auto-Update reads from a DOI, without repeats. */
export function usableIds({ creators }: DoiMetadata): OrcidId[] {
  const read = creators.map(({ identifiers }) => readCreatorId(identifiers));
  return [...new Set(read.flatMap(({ reading, id }) => (reading === 'usable' && id ? [id] : [])))];
}

/** Contributors with an iD that no creator has. Each iD is listed once. */
export function contributorsOnly({
  creators,
  contributors,
}: DoiMetadata): { name: string | null; written: string | null; id: OrcidId }[] {
  const seen = new Set(creators.map(({ identifiers }) => readCreatorId(identifiers).id));
  return contributors.flatMap(({ name, identifiers }) => {
    const { id, written } = readCreatorId(identifiers);
    if (id === null || seen.has(id)) return [];
    seen.add(id);
    return [{ name, written, id }];
  });
}
