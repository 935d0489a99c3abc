/** The text that a librarian reads about the DOI as a whole. No rules, no markup. */
import type { AgencyHint } from '../identifiers/registration-agency.ts';
import { amount, inFigures } from '../report/words.ts';
import { ADVICE, guidePath } from '../verdicts/advice.ts';
import type { Obstacle } from './conditions.ts';
import type { PrecheckStatus } from './status.ts';
import { AUTO_UPDATE_CAVEAT, type Words } from './words.ts';

interface VerdictWords extends Words {
  /** The answer in one sentence, without a full stop. */
  headline: string;
}

const UNREGISTERED: Record<AgencyHint, Words> = {
  'not-yet': {
    why: 'Repositories register DOIs that begin like this with DataCite when the item is published. So the item may not be published yet, the DOI may be very new, or a character may be wrong. DataCite hides DOIs that are only reserved.',
    next: 'Compare the DOI with the item’s page. If the item is published, check again tomorrow; after two days, ask the repository team.',
    guide: guidePath('not-at-datacite'),
  },
  'other-agency': {
    why: 'DOIs that begin like this belong to a publisher, who registers them with another agency, Crossref. DataCite cannot pass them on to ORCID.',
    next: 'Each author can open Works in ORCID, choose “Add”, then “Add work with a DOI”, and enter the DOI.',
    guide: guidePath('other-agency'),
  },
  either: {
    why: 'Either it is not registered yet, or not publicly, or another agency, such as Crossref, registered it. DataCite passes on its own DOIs only.',
    next: 'Compare the DOI with the item’s page. If another agency registered it, each author can enter it in ORCID with “Add work with a DOI”. If not, check again tomorrow.',
    guide: guidePath('unknown-agency'),
  },
};

interface Situation {
  people: number;
  meeting: number;
  agency: AgencyHint | null;
  obstacle: Obstacle | null;
  /** Whether the fault of a service will probably be gone in a few minutes. */
  isPassing: boolean;
}

const OUTAGE = {
  why: 'A service that we asked did not answer. The item may be fine.',
  next: 'Check again in a few minutes.',
};
const UNREADABLE = {
  why: 'A service that we asked gave an answer that we could not read in full. This is not an outage, and the item may be fine.',
  next: 'Look at the authors and their iDs on the item’s page and in DataCite Commons.',
};

const OBSTACLES: Record<Obstacle, Words> = {
  'part-of': {
    why: ADVICE['part-of'].why,
    next: 'If another relation fits, ask the repository team to change it. Each author can claim the item in DataCite Commons with “Add to ORCID Record”.',
    guide: guidePath('part-of'),
  },
  'metadata-incomplete': {
    why: ADVICE['metadata-incomplete'].why,
    next: 'Ask the repository team to complete the metadata of the DOI.',
    guide: guidePath('metadata-incomplete'),
  },
};

/** @returns The text for a status, with numbers and causes filled in. */
export function verdictWords(status: PrecheckStatus, { people, meeting, agency, obstacle, isPassing }: Situation): VerdictWords {
  switch (status) {
    case 'incomplete':
      return {
        headline: 'The check is incomplete: we cannot tell whether this item can reach its authors’ records',
        ...(isPassing ? OUTAGE : UNREADABLE),
        guide: null,
      };
    case 'no-such-item':
      return {
        headline: 'Figshare shows no public item at this address',
        why: 'The item may be a draft, in review, under embargo as a whole, or withdrawn; or the number in the address is wrong.',
        next: 'Look at the author list on Figshare before you publish: each author’s entry needs the ORCID iD. Check again when the item is public.',
        guide: '/steps/id-on-items/',
      };
    case 'no-doi':
      return {
        headline: 'Figshare shows no DOI for this item',
        why: 'The item may be very new, or it has only a Handle. What has no DOI cannot travel through DataCite.',
        next: 'If the item was published within the last two days, check again tomorrow. If not, ask the repository team whether it should have a DOI.',
        guide: guidePath('no-doi'),
      };
    case 'not-at-datacite':
      return {
        headline: 'DataCite does not show this DOI, so it cannot reach an ORCID record through DataCite now',
        ...UNREGISTERED[agency ?? 'either'],
      };
    case 'needs-work':
      return obstacle
        ? { headline: 'Auto-Update does not pass this DOI on', ...OBSTACLES[obstacle] }
        : {
            headline: 'No creator meets DataCite’s conditions',
            why: 'Auto-Update passes a DOI on only to creators whose ORCID iD stands on it in a form that DataCite reads.',
            next: 'See what to do for each creator. Until then, each author can claim the item in DataCite Commons with “Add to ORCID Record”.',
            guide: '/steps/id-on-items/',
          };
    case 'partly-ready':
      return {
        headline: `The item meets DataCite’s conditions for ${inFigures(meeting)} of ${amount(people, 'creator')}`,
        why: `The others lack an ORCID iD that DataCite can read. For those who have one: ${lowerFirst(AUTO_UPDATE_CAVEAT)}`,
        next: 'See what to do for each creator.',
        guide: '/steps/id-on-items/',
      };
    case 'ready':
      return {
        headline:
          people === 1
            ? 'The item meets DataCite’s conditions for its only creator'
            : `The item meets DataCite’s conditions for all ${amount(people, 'creator')}`,
        why: AUTO_UPDATE_CAVEAT.replace('the person', 'each person'),
        next: 'Nothing to do on the DOI. Ask each creator to make sure that DataCite Profiles shows ORCID Auto-Update as “Enabled”. Who enabled it later can claim the item in DataCite Commons.',
        guide: '/steps/auto-update/',
      };
  }
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
