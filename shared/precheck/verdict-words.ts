/** What people read about the DOI as a whole. No rules, no markup. */
import type { AgencyHint } from '../identifiers/registration-agency.ts';
import { amount, inFigures } from '../report/words.ts';
import { ADD_YOURSELF, AND_PUBLISH } from '../verdicts/advice/diagnosis.ts';
import { adviceFor, guidePath } from '../verdicts/advice.ts';
import type { Code, Severity } from '../verdicts/codes.ts';
import type { Obstacle } from './conditions.ts';
import { creatorWords, NEED_NEW_ENTRY, NEED_REPOSITORY } from './creator-words.ts';
import type { JudgedCreator } from './creators.ts';
import type { PrecheckStatus } from './status.ts';
import { autoUpdateCaveat, CHECKLIST, listed, NEW_ENTRY, type Words } from './words.ts';

interface VerdictWords extends Words {
  /** The answer in one sentence, without a full stop. */
  headline: string;
}

interface Situation {
  creators: readonly JudgedCreator[];
  agency: AgencyHint | null;
  obstacle: Obstacle | null;
  /** Whether DataCite can write a work for this DOI to ORCID at all. */
  canBeClaimed: boolean;
  /** Whether the item was published so recently that its DOI may still be on its way. Null if we do not know when. */
  isNew: boolean | null;
  /** Whether the fault of a service will probably be gone in a few minutes. */
  isPassing: boolean;
}

/** @returns The text for a status, with numbers, names and causes filled in. */
export function verdictWords(status: PrecheckStatus, situation: Situation): VerdictWords {
  switch (status) {
    case 'incomplete':
      return { headline: 'We can’t tell whether DataCite can add this item', ...(situation.isPassing ? OUTAGE : UNREADABLE) };
    case 'no-such-item':
      return {
        headline: 'Figshare shows no public item at this address',
        why: 'The item may be a draft, in review, completely under embargo or withdrawn. The number in the address may also be wrong.',
        next: 'If the item isn’t published yet, go through the checklist “Before you publish”. Check again when the item is public.',
        guide: CHECKLIST,
      };
    case 'no-doi':
      return {
        headline: `Figshare shows no DOI for this item${situation.isNew ? ' yet' : ''}`,
        ...asInReport('no-doi', situation.isNew ? 'wait' : 'action'),
      };
    case 'not-at-datacite':
      return unregistered(situation);
    case 'needs-work':
      return situation.obstacle ? skipped(situation.obstacle, situation) : withoutUsableId(situation);
    case 'partly-ready':
      return partlyReady(situation);
    case 'ready':
      return ready(situation);
  }
}

const OUTAGE: Words = {
  why: 'One of the services didn’t respond, or sent only part of its answer. The item may be fine.',
  next: 'Check again in a few minutes.',
  guide: null,
};
const UNREADABLE: Words = {
  why: 'We couldn’t read everything that one of the services sent. The service itself is working, and the item may be fine.',
  next: 'Look at the authors and their iDs on the item’s page and in DataCite Commons.',
  guide: null,
};

/** If we do not know when the item was published, it may not be published yet. */
const UNDATED: Record<Exclude<AgencyHint, 'other-agency'>, VerdictWords> = {
  'not-yet': {
    headline: 'DataCite doesn’t have this DOI yet',
    why: 'Repositories register DOIs that begin like this one when the item is published. The item may not be published yet, the DOI may be very new, or a character may be wrong.',
    next: 'Compare the DOI with the item’s page. If the item is published, check again tomorrow. If DataCite still doesn’t have the DOI after two days, ask the repository team.',
    guide: guidePath('not-at-datacite'),
  },
  either: {
    headline: 'DataCite doesn’t have this DOI',
    why: 'The item may not be published yet, or another agency, such as Crossref, may have registered the DOI. DataCite can only add items that have a DataCite DOI.',
    next: 'Compare the DOI with the item’s page. If another agency registered it, each author can add it in ORCID with “Add work with a DOI”. If it didn’t, check again tomorrow.',
    guide: guidePath('unknown-agency'),
  },
};

function unregistered({ agency, isNew }: Situation): VerdictWords {
  if (agency === 'other-agency')
    return { headline: 'DataCite doesn’t register DOIs that begin like this one', ...asInReport('other-agency', 'action') };
  const { headline, ...words } = UNDATED[agency ?? 'either'];
  if (isNew === null) return { headline, ...words };
  const code = agency === 'not-yet' ? 'not-at-datacite' : 'unknown-agency';
  return {
    headline: isNew ? UNDATED['not-yet'].headline : UNDATED.either.headline,
    ...asInReport(code, isNew ? 'wait' : 'action'),
  };
}

/** `ADD_YOURSELF`, about several authors. */
const EACH_CAN_ADD = 'each author can add the item in DataCite Commons with “Add to ORCID Record”';

function skipped(obstacle: Obstacle, { creators }: Situation): VerdictWords {
  const { next, ...words } = asInReport(obstacle, 'action');
  const isAboutOne = peopleOf(creators).length === 1;
  return { headline: 'Auto-Update skips this DOI', ...words, next: isAboutOne ? next : next.replace(ADD_YOURSELF, EACH_CAN_ADD) };
}

/** The report’s words for the same cause. */
function asInReport(code: Code, severity: Severity): Words {
  const { why, next } = adviceFor(code, severity);
  return { why, next, guide: guidePath(code) };
}

function withoutUsableId({ creators, canBeClaimed }: Situation): VerdictWords {
  const headline = 'This DOI has no ORCID iD that DataCite can read';
  const [only, ...others] = peopleOf(creators);
  if (!only) {
    return {
      headline,
      why: 'All its authors are organisations, and organisations have no ORCID iD.',
      next: `If a person is an author too, add them to the author list with their ORCID iD. ${AND_PUBLISH}`,
      guide: '/steps/id-on-items/',
    };
  }
  if (others.length === 0) return { headline, ...creatorWords(only.state, 'you', canBeClaimed) };
  return {
    headline,
    why: 'DataCite can only add the item for an author if it lists that author’s ORCID iD in a form that it can read.',
    ...fixes(creators, canBeClaimed),
  };
}

function partlyReady({ creators, canBeClaimed }: Situation): VerdictWords {
  const people = peopleOf(creators);
  const usable = usableOf(people);
  return {
    headline: `DataCite can read the ORCID ${usable.length === 1 ? 'iD' : 'iDs'} of ${inFigures(usable.length)} of ${amount(people.length, 'author')}`,
    why: `It can read the ${usable.length === 1 ? 'iD of this author' : 'iDs of these authors'}: ${listed(usable)}. ${autoUpdateCaveat('they')}`,
    ...fixes(creators, canBeClaimed),
  };
}

function ready({ creators, canBeClaimed }: Situation): VerdictWords {
  const people = peopleOf(creators);
  if (people.length === 1)
    return { headline: 'This DOI meets all of DataCite’s conditions', ...creatorWords('meets-conditions', 'you', canBeClaimed) };
  return {
    headline: `This DOI meets all of DataCite’s conditions for ${people.length === 2 ? 'both authors' : `all ${amount(people.length, 'author')}`}`,
    why: `DataCite can read the ORCID iDs of all authors: ${listed(people)}. ${autoUpdateCaveat('they')}`,
    next: 'Nobody needs to change the item. Ask each author to make sure that DataCite Profiles shows ORCID Auto-Update as “Enabled”. Authors who switched it on too late for this item can add it themselves in DataCite Commons with “Add to ORCID Record”.',
    guide: '/steps/auto-update/',
  };
}

/** What to do about which authors, if there are several. */
function fixes(creators: readonly JudgedCreator[], canBeClaimed: boolean): Pick<Words, 'next' | 'guide'> {
  const needNewEntry = creators.filter(({ state }) => NEED_NEW_ENTRY.includes(state));
  const needRepository = creators.filter(({ state }) => NEED_REPOSITORY.includes(state));
  const named = (people: readonly JudgedCreator[]) =>
    `${people.length === 1 ? 'ORCID iD of this author' : 'ORCID iDs of these authors'}: ${listed(people)}.`;
  const sentences = [
    needNewEntry.length > 0 && `Ask for the ${named(needNewEntry)} ${NEW_ENTRY}`,
    needRepository.length > 0 && `Ask the repository team to correct the ${named(needRepository)}`,
    canBeClaimed &&
      `${needNewEntry.length + needRepository.length === 1 ? 'This author' : 'These authors'} can also add the item themselves, in DataCite Commons with “Add to ORCID Record”.`,
  ];
  const guide = needNewEntry.length > 0 ? '/steps/id-on-items/' : guidePath('id-misspelt');
  return { next: sentences.filter((sentence) => sentence !== false).join(' '), guide };
}

function peopleOf(creators: readonly JudgedCreator[]): JudgedCreator[] {
  return creators.filter(({ state }) => state !== 'organisation');
}

function usableOf(people: readonly JudgedCreator[]): JudgedCreator[] {
  return people.filter(({ state }) => state === 'meets-conditions');
}
