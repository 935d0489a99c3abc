/** Leads to the part of the guide that helps. The iD goes along behind the #, so that no step asks for it again. */
import type { Help } from '../../report/causes.ts';
import { numberOfStep, pathOf } from '../../report/causes.ts';
import type { Severity } from '../../verdicts/codes.ts';
import { GuideLink } from '../guide-link.tsx';

export function HelpLink({ help, severity, orcid }: { help: Help; severity: Severity; orcid: string }) {
  // An item that is on its way needs no fix.
  const isWaiting = severity === 'wait';
  return help.is === 'step' ? (
    <GuideLink path={`${pathOf(help)}#${orcid}`}>
      {isWaiting ? 'More about this' : 'How to fix it'} (step {numberOfStep(help.step)})
    </GuideLink>
  ) : (
    <GuideLink path={pathOf(help)}>{isWaiting ? 'More about this' : 'What you can do'}</GuideLink>
  );
}
