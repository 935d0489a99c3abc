/** What the owner of an iD does next, in a box of the card or in a sentence. Visitors never see it. */
import { reportPath } from '../../../shared/report/address.ts';
import { nextAction } from '../../../shared/report/next-action.ts';
import type { Report } from '../../../shared/report/report.schema.ts';
import { verdictTone } from '../../../shared/report/verdict.ts';
import { GuideLink } from '../../../shared/views/guide-link.tsx';
import { stateOf } from './state.tsx';

/** The page of the guide, which gets the iD too, or null. */
function guideFor(report: Report): string | null {
  const { guide } = nextAction(report);
  return guide && (guide.includes('#') ? guide : `${guide}#${report.orcid}`);
}

export function NextBox({ report, checkAgain }: { report: Report; checkAgain: () => void }) {
  const { title, text, again } = nextAction(report);
  const guide = guideFor(report);
  return (
    <div class={`next ${verdictTone(report)}`} part="next">
      <b>{title}</b>
      <p>
        {text} {guide && <GuideLink path={guide}>How to do this, step by step</GuideLink>}
        {again && (
          <button type="button" part="again" onClick={checkAgain}>
            Check again
          </button>
        )}
      </p>
    </div>
  );
}

export function OwnersSummary({ report }: { report: Report }) {
  const { tone, symbol, text } = stateOf({ report, isForOwner: true });
  const { title } = nextAction(report);
  const guide = guideFor(report);
  return (
    <span class="headline" part="headline">
      <span part={`mark ${tone}`} aria-hidden="true">
        {`${symbol}\u00a0`}
      </span>
      {report.example && 'Example: '}
      <GuideLink path={reportPath(report)}>{text}</GuideLink>.{' '}
      <span part="next">{guide ? <GuideLink path={guide}>{title}</GuideLink> : title}</span>
    </span>
  );
}
