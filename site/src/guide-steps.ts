/** The guide's five steps, with the titles and summaries on the home page and in search results. */
import { STEP_TITLES } from '../../shared/report/step-words.ts';
import { STEPS, type Step } from '../../shared/verdicts/step.ts';

interface GuideStep {
  step: Step;
  title: string;
  says: string;
}

const SAYS: Record<Step, string> = {
  record: 'Get an iD, and let everyone see your works.',
  connect: 'So that your iD goes onto your items.',
  'id-on-items': 'DataCite passes on only what names you as a creator.',
  'auto-update': 'New items then reach your record by themselves.',
  'older-items': 'What was there before needs one push from you.',
};

export const GUIDE_STEPS: readonly GuideStep[] = STEPS.map((step) => ({ step, title: STEP_TITLES[step], says: SAYS[step] }));

export function titleOfStep(step: Step): string {
  return STEP_TITLES[step];
}
