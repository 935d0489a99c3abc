/** What people read about the five steps of the guide. */
import type { Step, StepReport, StepState } from '../verdicts/step.ts';
import { amount } from './words.ts';

export const STEP_TITLES: Record<Step, string> = {
  record: 'Your ORCID iD and its visibility',
  connect: 'Connect it to Figshare',
  'id-on-items': 'Check the iD on each item',
  'auto-update': 'Switch on DataCite Auto-Update',
  'older-items': 'Claim older items',
};

const NOTHING_TO_GO_BY = 'We can’t tell: there are no items to check, or a service didn’t respond.';

/** `{items}` is replaced with the number of items. */
const WORDS: Record<Step, Record<StepState, string>> = {
  record: {
    done: 'Done: everyone can see the public works on your record.',
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
    done: 'Done: you have no items left to add.',
    'to-do': 'To do: add {items} to your record.',
    'cannot-tell': NOTHING_TO_GO_BY,
  },
};

/** Only for a deactivated record: what was given to Figshare before was deleted with everything else. */
const CONNECT_AGAIN = 'To do: your record is deactivated. To use this iD again, connect it to Figshare again.';

export function stepInWords({ step, state, count }: StepReport): string {
  if (step === 'connect' && state === 'to-do' && count === 0) return CONNECT_AGAIN;
  return WORDS[step][state].replace('{items}', amount(count, 'item'));
}
