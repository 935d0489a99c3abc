/** A link to the page of the guide that explains what to do. */
import { CHECKLIST } from '../../precheck/words.ts';

const LABELS: Record<string, string> = {
  [CHECKLIST]: 'Checklist: before you publish',
  '/steps/auto-update/': 'How to switch on Auto-Update',
  '/steps/id-on-items/': 'How to put the iD on an item',
};

export function GuideLink({ guide }: { guide: string | null }) {
  return guide === null ? null : <a href={guide}>{LABELS[guide] ?? 'More about this in the guide'}</a>;
}
