/** What people read about the five steps of the guide. */
import type { Step, StepReport, StepState } from '../verdicts/step.ts';
import { amount } from './words.ts';

export const STEP_TITLES: Record<Step, string> = {
  record: 'Set up your ORCID iD',
  connect: 'Connect your ORCID iD to Figshare',
  'id-on-items': 'Check the iD on each item',
  'auto-update': 'Switch on DataCite Auto-Update',
  'older-items': 'Add your older items',
};

/** `{items}` is replaced with the number of items. */
const WORDS: Record<Step, Record<StepState, string>> = {
  record: {
    done: 'Done: the record is open, and its public works can be seen.',
    'to-do': 'To do: ORCID does not show this record. Sign in to ORCID to find out why.',
    'cannot-tell': 'We cannot tell: ORCID did not answer.',
  },
  connect: {
    done: 'Done: Figshare lists public items with this iD.',
    'to-do': 'To do: other services have {items} from Figshare that Figshare does not list for this iD.',
    'cannot-tell': 'We cannot tell: Figshare lists no public item with this iD. That is also so if nothing is published yet.',
  },
  'id-on-items': {
    done: 'Done: DataCite has the iD wherever an item needs it.',
    'to-do': 'To do: DataCite does not have the iD, in a form that it can use, on {items}.',
    'cannot-tell': 'We cannot tell: there are no items to look at, or a service did not answer.',
  },
  'auto-update': {
    done: 'Very likely done: DataCite added a work to this record within the last 12 months.',
    'to-do': '',
    'cannot-tell':
      'We cannot tell: no public service shows this switch, and DataCite added no work within the last 12 months. Look at DataCite Profiles.',
  },
  'older-items': {
    done: 'Done: no item waits to be added.',
    'to-do': 'To do: add {items} to the record.',
    'cannot-tell': 'We cannot tell: there are no items to look at, or a service did not answer.',
  },
};

/** Only for a deactivated record: what was given to Figshare before was deleted with everything else. */
const CONNECT_AGAIN = 'To do: the record is deactivated. If you use this iD again, give Figshare its permission again.';

export function stepInWords({ step, state, count }: StepReport): string {
  if (step === 'connect' && state === 'to-do' && count === 0) return CONNECT_AGAIN;
  return WORDS[step][state].replace('{items}', amount(count, 'item'));
}
