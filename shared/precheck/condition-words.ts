/** The text that a librarian reads about each of DataCite's conditions. No rules, no markup. */
import { ADVICE } from '../verdicts/advice.ts';
import type { Condition, ConditionState } from './conditions.ts';

const UNKNOWN = 'Not known.';

export const CONDITION_WORDS: Record<Condition, Record<ConditionState, string>> = {
  findable: {
    met: 'DataCite shows the DOI publicly.',
    'not-met': 'DataCite does not show the DOI publicly.',
    unknown: 'Whether DataCite shows the DOI is not known.',
  },
  title: { met: 'The DOI has a title.', 'not-met': 'The title is missing.', unknown: `Title: ${UNKNOWN}` },
  publisher: { met: 'The DOI has a publisher.', 'not-met': 'The publisher is missing.', unknown: `Publisher: ${UNKNOWN}` },
  year: {
    met: 'The DOI has a publication year.',
    'not-met': 'The publication year is missing.',
    unknown: `Publication year: ${UNKNOWN}`,
  },
  'not-a-part': {
    met: 'The DOI is not registered as part of something else.',
    'not-met': ADVICE['part-of'].why,
    unknown: `Part of something else: ${UNKNOWN}`,
  },
  'creator-id': {
    met: 'At least one creator has an ORCID iD that DataCite can read.',
    'not-met': 'No creator has an ORCID iD that DataCite can read.',
    unknown: `ORCID iDs of the creators: ${UNKNOWN}`,
  },
};
