/** The guide's five steps, with the titles and summaries on the home page and in search results. */
import type { Step } from '../../shared/verdicts/steps.ts';

interface GuideStep {
  step: Step;
  title: string;
  says: string;
}

export const GUIDE_STEPS: readonly GuideStep[] = [
  { step: 'record', title: 'Your ORCID iD and its visibility', says: 'Get an iD, and let everyone see your works.' },
  { step: 'connect', title: 'Connect it to Figshare', says: 'So that your iD goes onto your items.' },
  { step: 'id-on-items', title: 'Check the iD on each item', says: 'DataCite passes on only what names you as a creator.' },
  { step: 'auto-update', title: 'Switch on DataCite Auto-Update', says: 'New items then reach your record by themselves.' },
  { step: 'older-items', title: 'Claim older items', says: 'What was there before needs one push from you.' },
];

export function titleOfStep(step: Step): string {
  return GUIDE_STEPS.find((each) => each.step === step)?.title ?? step;
}
