/** Judges one DOI of a repository by the rules of the pre-check, and keeps only what the result needs: a repository can be large. */
import type { OrcidId } from '../identifiers/orcid-id.ts';
import { judgeConditions } from '../precheck/conditions.ts';
import { type CreatorState, contributorsOnly, judgeCreators } from '../precheck/creators.ts';
import type { ListedDoi } from '../registers/listed-doi.ts';
import type { Registration } from '../registers/registration.ts';

/** What is wrong with an author's iD, or that there is none. */
export type PersonState = Exclude<CreatorState, 'held-back' | 'organisation'>;

export interface Person {
  name: string | null;
  state: PersonState;
  /** The iD that was meant; null if there is none, or it is nobody's. */
  id: OrcidId | null;
}

export const OBSTACLES = ['part-of', 'no-title', 'no-publisher', 'no-year'] as const;
/** What keeps DataCite from adding a DOI to any record. */
export type DoiObstacle = (typeof OBSTACLES)[number];

export interface JudgedDoi {
  registration: Registration;
  /** The creators that are not organisations. */
  people: Person[];
  /** Whether there are creators at all. */
  hasCreators: boolean;
  /** Whether a contributor has an iD that no creator has. */
  hasContributorId: boolean;
  obstacles: DoiObstacle[];
}

export function judgeDoi({ registration, metadata }: ListedDoi): JudgedDoi {
  const people = judgeCreators(metadata, false).flatMap(({ name, state, id }): Person[] =>
    state === 'organisation' || state === 'held-back' ? [] : [{ name, state, id }],
  );
  const notMet = new Set(
    judgeConditions(metadata, false)
      .filter(({ state }) => state === 'not-met')
      .map(({ condition }) => condition),
  );
  const obstacles: Record<DoiObstacle, boolean> = {
    'part-of': notMet.has('not-a-part'),
    'no-title': notMet.has('title'),
    'no-publisher': notMet.has('publisher'),
    'no-year': notMet.has('year'),
  };
  return {
    registration,
    people,
    hasCreators: metadata.creators.length > 0,
    hasContributorId: contributorsOnly(metadata).length > 0,
    obstacles: OBSTACLES.filter((each) => obstacles[each]),
  };
}

/** The iDs that DataCite can read on a DOI. */
export function usableOn({ people }: JudgedDoi): OrcidId[] {
  return people.flatMap(({ state, id }) => (state === 'meets-conditions' && id ? [id] : []));
}
