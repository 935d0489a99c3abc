/** What people read about each of DataCite's conditions. No rules, no markup. */
import { inFigures } from '../report/words.ts';
import type { Condition, ConditionState } from './conditions.ts';
import type { CreatorState } from './creators.ts';

const CONDITION_WORDS: Record<Condition, Record<ConditionState, string>> = {
  findable: {
    met: 'DataCite shows the DOI to everyone.',
    'not-met': 'DataCite doesn’t show the DOI.',
    unknown: 'We couldn’t check whether DataCite shows the DOI.',
  },
  title: { met: 'The DOI has a title.', 'not-met': 'The title is missing.', unknown: 'We couldn’t check the title.' },
  publisher: {
    met: 'The DOI has a publisher.',
    'not-met': 'The publisher is missing.',
    unknown: 'We couldn’t check the publisher.',
  },
  year: {
    met: 'The DOI has a publication year.',
    'not-met': 'The publication year is missing.',
    unknown: 'We couldn’t check the publication year.',
  },
  'not-a-part': {
    met: 'The DOI isn’t registered as part of something else.',
    'not-met': 'The DOI is registered as part of something else.',
    unknown: 'We couldn’t check whether the item is part of something else.',
  },
  'creator-id': {
    met: 'Every author has an ORCID iD that DataCite can read.',
    'not-met': 'No author has an ORCID iD that DataCite can read.',
    unknown: 'We couldn’t check the authors’ ORCID iDs.',
  },
};

/** @param creators All creators of the DOI, because one iD is enough to meet the last condition. */
export function conditionWords(condition: Condition, state: ConditionState, creators: readonly { state: CreatorState }[]): string {
  const people = creators.filter((creator) => creator.state !== 'organisation');
  const usable = people.filter((person) => ['meets-conditions', 'held-back'].includes(person.state));
  if (condition === 'creator-id' && people.length === 1 && state !== 'unknown')
    return state === 'met'
      ? 'The author has an ORCID iD that DataCite can read.'
      : 'The author has no ORCID iD that DataCite can read.';
  if (condition === 'creator-id' && state === 'met' && usable.length < people.length)
    return `${inFigures(usable.length)} of ${inFigures(people.length)} authors ${usable.length === 1 ? 'has' : 'have'} an ORCID iD that DataCite can read.`;
  return CONDITION_WORDS[condition][state];
}
