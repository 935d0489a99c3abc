/** The five steps of the guide, with what the report shows about each. The iD goes along to the steps. */
import { numberOfStep } from '../../report/causes.ts';
import type { Report } from '../../report/report.schema.ts';
import { STEP_TITLES, stepInWords } from '../../report/step-words.ts';
import type { StepState } from '../../verdicts/step.ts';
import { GuideLink } from '../guide-link.tsx';

export const STEP_SYMBOLS: Record<StepState, { symbol: string; tone: string }> = {
  done: { symbol: '✓', tone: 'ok' },
  'to-do': { symbol: '!', tone: 'action' },
  'cannot-tell': { symbol: '?', tone: 'unknown' },
};

export function YourSteps({ report }: { report: Report }) {
  return (
    <section class="steps" aria-labelledby="your-steps">
      <h2 id="your-steps">Your five steps</h2>
      <ol>
        {report.steps.map((found) => (
          <li class={STEP_SYMBOLS[found.state].tone}>
            <span class="symbol" aria-hidden="true">
              {STEP_SYMBOLS[found.state].symbol}
            </span>
            <span>
              <GuideLink path={`/steps/${found.step}/#${report.orcid}`}>
                {numberOfStep(found.step)}. {STEP_TITLES[found.step]}
              </GuideLink>
              <br />
              {stepInWords(found, report)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
