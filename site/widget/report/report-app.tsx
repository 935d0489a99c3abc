/**
 * The report page as it lives in the browser: it shows what the Worker sent or asks for a report itself, tells which service has
 * answered while it waits, and keeps the address, the title and the focus right.
 */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { reportPath } from '../../../shared/report/address.ts';
import type { Report, ReportSource } from '../../../shared/report/report.schema.ts';
import { hereInWords } from '../../../shared/report/when.ts';
import { Enhanced, type EnhancedPage, type LaterParts, type Print } from '../../../shared/views/enhanced.ts';
import type { PageState } from '../../../shared/views/page-state.ts';
import { ReportView } from '../../../shared/views/report/report-view.tsx';
import { reportTitle } from '../../../shared/views/report/title.ts';
import { Waiting } from '../../../shared/views/report/waiting.tsx';
import { askForReport, type How, type ReportQuestion, reasonFor } from './ask-for-report.ts';
import { directOffer } from './direct-offer.ts';
import { copied, qrCode } from './sharing.ts';

type Shown = PageState | { is: 'report'; report: Report; failure: string } | { is: 'waiting'; answers: readonly ReportSource[] };
type Ask = (question: ReportQuestion, how: How) => Promise<PageState>;

interface Props {
  question: ReportQuestion;
  /** What the Worker sent; null if the browser has to ask. */
  first: PageState | null;
  /** The email address that DataCite receives if this browser queries the services itself. */
  contact: string | null;
  /** The parts that are loaded after the rest, if they are there already. */
  parts?: LaterParts;
}

const madeHere = new WeakSet<Report>();

export function ReportApp({ question, first, contact, parts }: Props) {
  const [shown, setShown] = useState<Shown>(first ?? { is: 'waiting', answers: [] });
  const [isEnhanced, setEnhanced] = useState(first === null);
  const [later, setLater] = useState<LaterParts | null>(parts ?? null);
  const asking = useRef<AbortController | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const printing = usePrinting();

  const ask = async (how: Ask, again: boolean) => {
    asking.current?.abort();
    const controller = new AbortController();
    asking.current = controller;
    const { signal } = controller;
    const before = shown.is === 'report' ? shown : null;
    setShown({ is: 'waiting', answers: [] });
    const onSource = (source: ReportSource) =>
      setShown((now) => (now.is === 'waiting' && !signal.aborted ? { ...now, answers: [...now.answers, source] } : now));
    const answer = await how(question, { signal, again, onSource });
    if (signal.aborted) return;
    // An earlier report is better than no report.
    setShown(before && answer.is === 'no-report' ? { ...before, failure: answer.detail } : answer);
  };
  const checkAgain = () => void ask(askForReport, true);

  useEffect(() => {
    setEnhanced(true);
    // Without them, the report is still complete.
    import('./later-parts.ts').then(({ laterParts }) => setLater(laterParts)).catch(() => {});
    if (!first) void ask(askForReport, false);
    return () => asking.current?.abort();
  }, []);

  const isFirst = useRef(first !== null);
  // Changes together with the report, so that a new report never has the old title.
  useLayoutEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    if (shown.is === 'report') {
      document.title = `${reportTitle(shown.report)} | Sync Status`;
      history.replaceState(null, '', reportPath(shown.report) + location.hash);
    }
    root.current?.querySelector('h1')?.focus();
  }, [shown.is]);

  const secondsLeft = useCountdown(shown.is === 'no-report' ? shown.retryIn : null, shown, checkAgain);

  const page = useMemo<EnhancedPage | null>(() => {
    if (!isEnhanced) return null;
    const report = shown.is === 'report' ? shown.report : null;
    const offer = report && contact && !madeHere.has(report) ? directOffer(report) : null;
    return {
      ...printing,
      later,
      checkAgain,
      failure: shown.is === 'report' && 'failure' in shown ? shown.failure : null,
      copy: copied,
      qrCode,
      localTime: hereInWords,
      isMadeHere: (each) => madeHere.has(each),
      askDirectly: offer && contact ? { words: offer, start: () => void ask(directly(contact), true) } : null,
    };
  }, [isEnhanced, later, printing, shown]);

  return (
    <Enhanced.Provider value={page}>
      <div ref={root} aria-busy={shown.is === 'waiting'}>
        {shown.is === 'report' && <ReportView report={shown.report} origin={location.origin} />}
        {shown.is === 'waiting' && <Waiting orcid={question.orcid} answers={shown.answers} />}
        {shown.is === 'no-report' &&
          (later ? <later.NoReport {...shown} retryIn={secondsLeft} /> : <p role="alert">{shown.detail}</p>)}
      </div>
    </Enhanced.Provider>
  );
}

function directly(contact: string): Ask {
  return async (question, how) => {
    const direct = await import('./direct.ts').catch(() => null);
    if (!direct) return reasonFor({ is: 'unreachable' }, question.orcid);
    const answer = await direct.reportDirectly(question, how, contact);
    if (answer.is === 'report') madeHere.add(answer.report);
    return answer;
  };
}

/** Lists are shown in full while the page is printed, by our buttons or by the browser's own. */
function usePrinting(): Pick<EnhancedPage, 'isPrinting' | 'printed' | 'print'> {
  const [isPrinting, setPrinting] = useState(false);
  const [printed, setPrinted] = useState<Print>('report');
  const isWanted = useRef(false);
  useEffect(() => {
    const paper = matchMedia('print');
    const start = () => setPrinting(true);
    const end = () => {
      setPrinting(false);
      setPrinted('report');
    };
    const change = () => (paper.matches ? start() : end());
    window.addEventListener('beforeprint', start);
    window.addEventListener('afterprint', end);
    paper.addEventListener('change', change);
    return () => {
      window.removeEventListener('beforeprint', start);
      window.removeEventListener('afterprint', end);
      paper.removeEventListener('change', change);
    };
  }, []);
  useEffect(() => {
    if (!isWanted.current || !isPrinting) return;
    isWanted.current = false;
    window.print();
  }, [isPrinting]);
  return useMemo(
    () => ({
      isPrinting,
      printed,
      print: (what) => {
        isWanted.current = true;
        setPrinted(what);
        setPrinting(true);
      },
    }),
    [isPrinting, printed],
  );
}

/**
 * Counts down to a new attempt.
 *
 * @param start Seconds; null if there is nothing to count.
 * @param key What the countdown belongs to: with another one, it begins again.
 */
function useCountdown(start: number | null, key: unknown, onEnd: () => void): number | null {
  const [left, setLeft] = useState(start);
  useEffect(() => {
    setLeft(start);
    if (start === null) return;
    const end = Date.now() + start * 1000;
    const timer = setInterval(() => {
      const seconds = Math.ceil((end - Date.now()) / 1000);
      setLeft(Math.max(0, seconds));
      if (seconds > 0) return;
      clearInterval(timer);
      onEnd();
    }, 1000);
    return () => clearInterval(timer);
  }, [key]);
  return start === null ? null : (left ?? start);
}
