/** The status of one iD for an iframe on somebody's page: the answer, the picture in small, what to do next, and a link to the report. */
import { reportPath } from '../report/address.ts';
import { nextAction } from '../report/next-action.ts';
import type { Report } from '../report/report.schema.ts';
import { staleness } from '../report/words.ts';
import { Verdict } from './report/verdict.tsx';
import { WhereItemsStop } from './report/where-items-stop.tsx';
import { ShownOrcidId } from './shown-orcid-id.tsx';
import { WebLink } from './web-link.tsx';

/** Links open a new tab, because the page around the iframe belongs to somebody else. */
export function Embed({ report, origin }: { report: Report; origin: string }) {
  const { title, text } = nextAction(report);
  return (
    <main class="embed">
      <Verdict report={report} />
      <p class="id">
        <ShownOrcidId orcid={report.orcid} example={report.example} newTab />
      </p>
      {report.stale && <p>{staleness(report)}</p>}
      <WhereItemsStop report={report} small />
      <div class="next">
        <h2>{title}</h2>
        <p>{text}</p>
      </div>
      <p>
        <WebLink href={origin + reportPath(report)} newTab>
          See each item and what to do
        </WebLink>
      </p>
    </main>
  );
}

/** What the iframe shows if there is no report. */
export function EmbedProblem({ detail, origin }: { detail: string; origin: string }) {
  return (
    <main class="embed">
      <h1>No report</h1>
      <p>{detail}</p>
      <p>
        <WebLink href={`${origin}/`} newTab>
          Check an iD
        </WebLink>
      </p>
    </main>
  );
}
