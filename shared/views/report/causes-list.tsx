/** What to do, as a list with counts. Each line leads to its items and to the part of the guide that helps. */
import { type Cause, causes, pathOf } from '../../report/causes.ts';
import { itemsToAdd } from '../../report/claimable.ts';
import { DUPLICATE_KIND_WORDS } from '../../report/duplicate-words.ts';
import type { Report } from '../../report/report.schema.ts';
import { inFigures } from '../../report/words.ts';
import { GuideLink } from '../guide-link.tsx';
import { CLAIMS_ID } from './claims.tsx';
import { HelpLink } from './help-link.tsx';
import { DUPLICATE_MARKS, SEVERITY_SYMBOLS } from './marks.ts';
import { SectionLink } from './section-link.tsx';

function markOf(severity: Cause['severity']): { symbol: string; tone: string } {
  if (severity === 'shown-twice' || severity === 'shown-once') return DUPLICATE_MARKS[severity];
  return { symbol: SEVERITY_SYMBOLS[severity], tone: severity };
}

function headingFor(found: Cause[]): string {
  if (found.some(({ severity }) => severity === 'action' || severity === 'shown-twice')) return 'To do';
  return found.every(({ severity }) => severity === 'unknown') ? 'Not checked' : 'Nothing to do now';
}

export function CausesList({ report }: { report: Report }) {
  const found = causes(report);
  if (found.length === 0) return null;
  const claims = itemsToAdd(report).length;
  return (
    <section class="causes" aria-labelledby="causes">
      <h2 id="causes">{headingFor(found)}</h2>
      <ul>
        {found.map(({ id, title, count, severity, help }) => (
          <li class={markOf(severity).tone}>
            <span class="symbol" aria-hidden="true">
              {markOf(severity).symbol}
            </span>
            <b class="count">{inFigures(count)}</b>
            <span class="title">{title}</span>
            <SectionLink report={report} id={id}>
              {count === 1 ? 'Show it' : `Show the ${inFigures(count)}`}
              <span class="unseen">: {title}</span>
            </SectionLink>
            {severity === 'shown-twice' || severity === 'shown-once' ? (
              <GuideLink path={pathOf(help)}>{DUPLICATE_KIND_WORDS[severity].help}</GuideLink>
            ) : (
              <HelpLink help={help} severity={severity} orcid={report.orcid} />
            )}
          </li>
        ))}
      </ul>
      {claims > 0 && (
        <p>
          <SectionLink report={report} id={CLAIMS_ID}>
            {claims === 1 ? 'Add the item' : `Add the ${inFigures(claims)} items`} that you can add in DataCite Commons
          </SectionLink>
        </p>
      )}
    </section>
  );
}
