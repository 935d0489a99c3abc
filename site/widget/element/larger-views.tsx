/**
 * The larger views of the element: the whole report, or one step of the guide, drawn with the guide's own components. The element loads
 * this file only for a page that has one of them. Some pages use an older copy of the element with it, so `openView` must still fit.
 */
import { options, render } from 'preact';
import { readEvents } from '../../../shared/client/events.ts';
import type { Report, ReportSource } from '../../../shared/report/report.schema.ts';
import { hereInWords } from '../../../shared/report/when.ts';
import { Enhanced, type EnhancedPage } from '../../../shared/views/enhanced.ts';
import { GuideOrigin } from '../../../shared/views/guide-origin.ts';
import { ReportView } from '../../../shared/views/report/report-view.tsx';
import { StepFound } from '../../../shared/views/report/step-found.tsx';
import { Waiting } from '../../../shared/views/report/waiting.tsx';
import { laterParts } from '../report/later-parts.ts';
import { copied, qrCode } from '../report/sharing.ts';
import { largerStyles } from './larger-styles.ts';
import type { Context, LargerView } from './larger-view.ts';
import { asPartOfPage, showSection } from './part-of-page.ts';
import { stateOf } from './state.tsx';
import { VisitorsReport } from './visitors-report.tsx';

options.vnode = asPartOfPage;

const STYLES = largerStyles();

/** @param place An empty element in the shadow root. */
export function openView(place: HTMLElement, { root, orcid, origin, step, isForOwner = false, checkAgain }: Context): LargerView {
  root.adoptedStyleSheets.push(...STYLES);
  place.addEventListener('click', (event) => showSection(event, root));
  const page: EnhancedPage = {
    later: laterParts,
    isPrinting: false,
    failure: null,
    printed: 'report',
    checkAgain,
    print: null,
    copy: copied,
    qrCode,
    localTime: hereInWords,
    askDirectly: null,
    isMadeHere: () => false,
  };
  const draw = (report: Report | null, answers: readonly ReportSource[] = []) =>
    render(
      <GuideOrigin.Provider value={origin}>
        <Enhanced.Provider value={page}>
          {step === null ? <WholeReport {...{ orcid, origin, isForOwner, report, answers }} /> : <OneStep {...{ step, report }} />}
        </Enhanced.Provider>
      </GuideOrigin.Provider>,
      place,
    );
  return {
    read: (events) => {
      let answers: readonly ReportSource[] = [];
      draw(null);
      return readEvents(events, (source) => {
        answers = [...answers, source];
        draw(null, answers);
      });
    },
    show: draw,
  };
}

interface WholeReportProps extends Required<Pick<Context, 'orcid' | 'origin' | 'isForOwner'>> {
  report: Report | null;
  answers: readonly ReportSource[];
}

/** A screen reader announces the answer, because the focus stays where it is. */
function WholeReport({ orcid, origin, isForOwner, report, answers }: WholeReportProps) {
  return (
    <div class="report-page">
      <p class="unseen" role="status">
        {report && `${stateOf({ report, isForOwner }).text}.`}
      </p>
      {report === null && <Waiting orcid={orcid} answers={answers} />}
      {report && (isForOwner ? <ReportView report={report} origin={origin} /> : <VisitorsReport report={report} />)}
    </div>
  );
}

function OneStep({ step, report }: { step: string; report: Report | null }) {
  return (
    <div class="step-result" role="status">
      {report ? <StepFound report={report} step={step} /> : <p>Checking. This takes a few seconds.</p>}
    </div>
  );
}
