/** The view of one step of the guide: whether the report shows that the step is done. */
import { readEvents } from '../../../shared/client/events.ts';
import type { Report } from '../../../shared/report/report.schema.ts';
import { amount, sourceSentence } from '../../../shared/report/words.ts';
import type { Step, StepState } from '../../../shared/verdicts/steps.ts';
import { element, link } from '../dom/create-element.ts';
import { shownId } from './summary-view.ts';
import type { ViewContext, ViewModule } from './view.ts';

/** `{items}` is replaced with the number of items. */
const WORDS: Record<Step, Record<StepState, string>> = {
  record: {
    done: '✓ Done: the record is open, and its public works can be seen.',
    'to-do': '! To do: ORCID does not show this record. Sign in to ORCID to see why.',
    'cannot-tell': '? We cannot tell: ORCID did not answer.',
  },
  connect: {
    done: '✓ Done: Figshare lists public items with this iD.',
    'to-do': '! To do: other services know {items} from Figshare that Figshare does not list for this iD.',
    'cannot-tell': '? We cannot tell: Figshare lists no public item with this iD. That is also so if nothing is published yet.',
  },
  'id-on-items': {
    done: '✓ Done: DataCite has the iD wherever an item needs it.',
    'to-do': '! To do: DataCite does not have the iD, in a form that it can use, on {items}.',
    'cannot-tell': '? We cannot tell: there are no items to look at, or a service did not answer.',
  },
  'auto-update': {
    done: '✓ Very likely done: DataCite added a work to this record within the last 12 months.',
    'to-do': '',
    'cannot-tell':
      '? We cannot tell: no public service shows this switch, and DataCite added no work within the last 12 months. Look at DataCite Profiles.',
  },
  'older-items': {
    done: '✓ Done: no item waits to be claimed.',
    'to-do': '! To do: claim {items}.',
    'cannot-tell': '? We cannot tell: there are no items to look at, or a service did not answer.',
  },
};

function stepView(report: Report, { api, step }: ViewContext): Node[] {
  const found = report.steps.find((each) => each.step === step);
  if (!found) return [];
  const words = WORDS[found.step][found.state].replace('{items}', amount(found.count, 'item'));
  return [
    element('p', { class: 'headline', part: 'headline' }, words),
    shownId(report, api),
    element('p', {}, link(new URL(`/#${report.asked}`, api).href, 'See the whole report')),
  ];
}

export const onDemand: ViewModule = { view: stepView, readEvents, sourceSentence };
