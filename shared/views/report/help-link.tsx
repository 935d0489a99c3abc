/** Leads to the part of the guide that helps. The iD goes along behind the #, so that no step asks for it again. */
import type { Help } from '../../report/causes.ts';
import { numberOfStep, pathOf } from '../../report/causes.ts';
import { GuideLink } from '../guide-link.tsx';

export function HelpLink({ help, orcid }: { help: Help; orcid: string }) {
  return help.is === 'step' ? (
    <GuideLink path={`${pathOf(help)}#${orcid}`}>How to fix it (step {numberOfStep(help.step)})</GuideLink>
  ) : (
    <GuideLink path={pathOf(help)}>What you can do</GuideLink>
  );
}
