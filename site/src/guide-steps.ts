/** The guide's five steps, with the titles and summaries on the home page and in search results. */
import { STEP_TITLES } from '../../shared/report/step-words.ts';
import { STEPS, type Step } from '../../shared/verdicts/step.ts';

interface GuideStep {
  step: Step;
  title: string;
  says: string;
}

const SAYS: Record<Step, string> = {
  record: 'Get an iD, and make new works on your record public.',
  connect: 'Figshare can then put your iD on the items you publish.',
  'id-on-items': 'DataCite only adds items that list your ORCID iD as an author.',
  'auto-update': 'DataCite then adds new items to your record for you.',
  'older-items': 'Add the items you published before you switched on Auto-Update.',
};

export const GUIDE_STEPS: readonly GuideStep[] = STEPS.map((step) => ({ step, title: STEP_TITLES[step], says: SAYS[step] }));

export function titleOfStep(step: Step): string {
  return STEP_TITLES[step];
}
