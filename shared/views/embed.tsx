/** The status of one iD for an iframe on somebody's page: the answer, the picture in small, and a link to the report. */
import type { Audience } from '../api/embed-size.ts';
import { reportPath } from '../report/address.ts';
import { guestVerdict } from '../report/guest-verdict.ts';
import { nextAction } from '../report/next-action.ts';
import type { Report } from '../report/report.schema.ts';
import { dayInWords } from '../report/when.ts';
import { headline, staleness } from '../report/words.ts';
import { Verdict } from './report/verdict.tsx';
import { WhereItemsStop } from './report/where-items-stop.tsx';
import { ShownOrcidId } from './shown-orcid-id.tsx';
import { VerdictBox } from './verdict-box.tsx';
import { WebLink } from './web-link.tsx';

interface Props {
  report: Report;
  origin: string;
  /** Only the owner reads what to do next. */
  audience: Audience;
}

/** Links open a new tab, because the page around the iframe belongs to somebody else. */
export function Embed({ report, origin, audience }: Props) {
  const isOwner = audience === 'owner';
  return (
    <main class="embed">
      {isOwner ? <Verdict report={report} /> : <GuestVerdict report={report} />}
      <p class="id">
        <ShownOrcidId orcid={report.orcid} example={report.example} newTab />
      </p>
      {isOwner ? (
        <>
          <WhereItemsStop report={report} small />
          <Next report={report} />
        </>
      ) : (
        <ShareBar {...report} />
      )}
      <p class="foot">
        <WebLink href={origin + reportPath(report)} newTab>
          See each item{isOwner && ' and what to do'}
        </WebLink>{' '}
        <span class="id">{report.stale ? staleness(report) : `Checked on ${dayInWords(report.checkedAt)}`}</span>
      </p>
    </main>
  );
}

function GuestVerdict({ report }: { report: Report }) {
  const { tone, symbol, words } = guestVerdict(report);
  return (
    <VerdictBox tone={tone} symbol={symbol}>
      <h1>{headline(report)}</h1>
      {words && <p class="state">{words}</p>}
    </VerdictBox>
  );
}

/** What is visible, and what is on its way. Screen readers skip it, because it repeats the headline. */
function ShareBar({ status, counts: { items, visible, waiting } }: Pick<Report, 'status' | 'counts'>) {
  if (items === 0 || status === 'incomplete') return null;
  return (
    <svg viewBox={`0 0 ${items} 1`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect class="all" width={items} height={1} />
      <rect class="wait" width={visible + waiting} height={1} />
      <rect class="ok" width={visible} height={1} />
    </svg>
  );
}

function Next({ report }: { report: Report }) {
  const { title, text } = nextAction(report);
  return (
    <div class="next">
      <h2>{title}</h2>
      <p>{text}</p>
    </div>
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
