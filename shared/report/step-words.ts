/** What people read about the five steps of the guide. */
import type { RecordState } from '../registers/collection.ts';
import type { Step, StepReport, StepState } from '../verdicts/step.ts';
import type { Report } from './report.schema.ts';
import { amount } from './words.ts';

export const STEP_TITLES: Record<Step, string> = {
  record: 'Set up your ORCID iD',
  connect: 'Connect your ORCID iD to Figshare',
  'id-on-items': 'Check the iD on each item',
  'auto-update': 'Switch on DataCite Auto-Update',
  'older-items': 'Add your older items',
};

const NOTHING_TO_GO_BY = 'We can’t tell: there are no items to check, or a service didn’t respond.';

/** `{items}` is replaced with the number of items. */
const WORDS: Record<Step, Record<StepState, string>> = {
  record: {
    done: 'Done: ORCID shows your record to everyone. We can’t see your visibility setting for new works.',
    'to-do': 'To do: ORCID doesn’t show your record. Sign in to ORCID to find out why.',
    'cannot-tell': 'We can’t tell: ORCID didn’t respond.',
  },
  connect: {
    done: 'Done: Figshare lists public items with your iD.',
    'to-do': 'To do: we found {items} from Figshare that Figshare doesn’t list for your iD.',
    'cannot-tell': 'We can’t tell: Figshare lists no public items with your iD. You may not have published any yet.',
  },
  'id-on-items': {
    done: 'Done: DataCite has your iD on every item that needs it.',
    'to-do': 'To do: add or correct your iD on {items}.',
    'cannot-tell': NOTHING_TO_GO_BY,
  },
  'auto-update': {
    done: 'Very likely done: DataCite added a work to your record in the last 12 months.',
    'to-do': '',
    'cannot-tell':
      'We can’t tell: only you can see this setting, and DataCite added no work in the last 12 months. Look in DataCite Profiles.',
  },
  'older-items': {
    done: 'Done: no item needs this step.',
    'to-do': 'To do: add {items} to your record.',
    'cannot-tell': NOTHING_TO_GO_BY,
  },
};

/** Only for a deactivated record: what was given to Figshare before was deleted with everything else. */
const CONNECT_AGAIN = 'To do: your record is deactivated. To use this iD again, connect it to Figshare again.';

/** Why ORCID shows nothing of the record, and what to do about it. */
const CLOSED: Partial<Record<RecordState, string>> = {
  locked: 'To do: ORCID has locked your record. Ask ORCID’s support why.',
  deactivated: 'To do: your record is deactivated. If you use this iD again, reactivate it and follow all five steps.',
  unclaimed: 'To do: claim your record. Find ORCID’s email about it, and follow the link.',
};

/** Without the works, we cannot tell how they were added. */
const WORKS_NOT_SEEN = 'We can’t tell: ORCID didn’t show us the works on your record.';

export function stepInWords({ step, state, count }: StepReport, { record, sources }: Pick<Report, 'record' | 'sources'>): string {
  if (step === 'connect' && state === 'to-do' && count === 0) return CONNECT_AGAIN;
  if (step === 'record' && state === 'to-do') return CLOSED[record] ?? WORDS.record['to-do'];
  const hasWorks = record === 'open' && sources.some(({ source, complete }) => source === 'orcid' && complete);
  if (step === 'auto-update' && state === 'cannot-tell' && !hasWorks) return WORKS_NOT_SEEN;
  return WORDS[step][state].replace('{items}', amount(count, 'item'));
}
