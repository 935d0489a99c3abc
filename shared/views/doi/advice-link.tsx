/** A link to the page of the guide that explains what to do about a DOI. */
import { CHECKLIST } from '../../precheck/words.ts';
import { GuideLink } from '../guide-link.tsx';

const LABELS: Record<string, string> = {
  [CHECKLIST]: 'Checklist: before you publish',
  '/steps/auto-update/': 'How to switch on Auto-Update',
  '/steps/id-on-items/': 'How to put the iD on an item',
};

export function AdviceLink({ guide }: { guide: string | null }) {
  return guide === null ? null : <GuideLink path={guide}>{LABELS[guide] ?? 'More about this in the guide'}</GuideLink>;
}
