/**
 * The larger views of the element: the whole report, or one step of the guide, drawn with the guide's own components. The element loads
 * this file only for a page that has one of them. Some pages use an older copy of the element with it, so `openView` must still fit.
 */
import { options, render } from 'preact';
import type { Answer } from '../../../shared/client/ask.ts';
import { readEvents } from '../../../shared/client/events.ts';
import type { Report, ReportSource } from '../../../shared/report/report.schema.ts';
import { hereInWords } from '../../../shared/report/when.ts';
import { headline } from '../../../shared/report/words.ts';
import { Enhanced, type EnhancedPage } from '../../../shared/views/enhanced.ts';
import { GuideOrigin } from '../../../shared/views/guide-origin.ts';
import { ReportView } from '../../../shared/views/report/report-view.tsx';
import { StepFound } from '../../../shared/views/report/step-found.tsx';
import { Waiting } from '../../../shared/views/report/waiting.tsx';
import { laterParts } from '../report/later-parts.ts';
import { copied, qrCode } from '../report/sharing.ts';
import { largerStyles } from './larger-styles.ts';
import { asPartOfPage, showSection } from './part-of-page.ts';

options.vnode = asPartOfPage;

export interface Context {
  /** The shadow root of the element. */
  root: ShadowRoot;
  /** The iD as the page has it. */
  orcid: string;
  /** Where the guide and the API are. */
  origin: string;
  /** Null for the whole report. */
  step: string | null;
  checkAgain: () => void;
}

export interface LargerView {
  /** Reads the stream of the API, and shows which services have answered. */
  read: (events: ReadableStream) => Promise<Answer<Report>>;
  show: (report: Report) => void;
}

const STYLES = largerStyles();

/** @param place An empty element in the shadow root. */
export function openView(place: HTMLElement, { root, orcid, origin, step, checkAgain }: Context): LargerView {
  root.adoptedStyleSheets = [...new Set([...root.adoptedStyleSheets, ...STYLES])];
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
          {step === null ? <WholeReport {...{ orcid, origin, report, answers }} /> : <OneStep {...{ step, report }} />}
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

interface WholeReportProps {
  orcid: string;
  origin: string;
  report: Report | null;
  answers: readonly ReportSource[];
}

/** A screen reader announces the answer, because the focus stays where it is. */
function WholeReport({ orcid, origin, report, answers }: WholeReportProps) {
  return (
    <div class="report-page">
      <p class="unseen" role="status">
        {report && `${headline(report)}.`}
      </p>
      {report ? <ReportView report={report} origin={origin} /> : <Waiting orcid={orcid} answers={answers} />}
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
