/** The whole report, in the order in which people need it: the answer, where items stop, what to do, the items, and the rest. */
import { useContext } from 'preact/hooks';
import { reportPath } from '../../report/address.ts';
import type { Report } from '../../report/report.schema.ts';
import { isRestricted, selectionInWords } from '../../report/selection-words.ts';
import { dayInWords, timeInWords } from '../../report/when.ts';
import { Enhanced } from '../enhanced.ts';
import { GuideLink } from '../guide-link.tsx';
import { ShownOrcidId } from '../shown-orcid-id.tsx';
import { AutoUpdateQuestion } from './auto-update-question.tsx';
import { CausesList } from './causes-list.tsx';
import { Claims } from './claims.tsx';
import { FILES_ID, Files } from './files.tsx';
import { HowWeKnow } from './how-we-know.tsx';
import { Items } from './items.tsx';
import { NoticeBox } from './notice-box.tsx';
import { SectionLink } from './section-link.tsx';
import { Share } from './share.tsx';
import { reportTitle } from './title.ts';
import { Verdict } from './verdict.tsx';
import { WhereItemsStop } from './where-items-stop.tsx';
import { YourSteps } from './your-steps.tsx';

interface Props {
  report: Report;
  /** Where the guide is, such as `https://sync-status.example`. */
  origin: string;
}

export function ReportView({ report, origin }: Props) {
  const enhanced = useContext(Enhanced);
  const { orcid, asked, example, checkedAt, record } = report;
  const { later = null, print = null } = enhanced ?? {};
  const isPrintedAsStatement = enhanced?.isPrinting && enhanced.printed === 'statement';
  return (
    <div class={`report${isPrintedAsStatement ? ' as-statement' : ''}`}>
      <p class="whose">
        Report for <ShownOrcidId orcid={orcid} example={example} />
        {asked !== orcid &&
          `. The iD that you entered, ${asked}, was removed as a duplicate. Its works and permissions were deleted.`}
      </p>
      <Verdict report={report} />
      <div class="actions">
        <span>
          Checked{' '}
          <time dateTime={checkedAt}>
            {enhanced ? enhanced.localTime(checkedAt) : `${dayInWords(checkedAt)} at ${timeInWords(checkedAt)} UTC`}
          </time>
        </span>
        {enhanced ? (
          <button type="button" class="plain" onClick={enhanced.checkAgain}>
            Check again
          </button>
        ) : (
          <GuideLink path={reportPath(report)}>Check again</GuideLink>
        )}
        <Share address={origin + reportPath(report)} title={reportTitle(report)} />
        <SectionLink report={report} id={FILES_ID}>
          Save
        </SectionLink>
        <GuideLink path="/">Check another iD</GuideLink>
        {print && (
          <button type="button" class="plain" onClick={() => print('report')}>
            Print
          </button>
        )}
      </div>
      {isRestricted(report) && (
        <p class="quiet">
          This report has a selection of its own. {selectionInWords(report)}{' '}
          <GuideLink path={`/report/${asked}`}>Show all Figshare items</GuideLink>
        </p>
      )}
      <NoticeBox report={report} />
      <WhereItemsStop report={report} />
      {(record === 'open' || record === 'unknown') && <CausesList report={report} />}
      <AutoUpdateQuestion report={report} />
      <Items report={report} />
      <Claims report={report} />
      <YourSteps report={report} />
      {later && <later.WhatChanged report={report} />}
      <Files report={report} />
      <HowWeKnow report={report} />
      {isPrintedAsStatement && later && <later.Statement report={report} origin={origin} />}
    </div>
  );
}
