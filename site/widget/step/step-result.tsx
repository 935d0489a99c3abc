/** Asks for the report on an iD, and shows whether one step of the guide is done. */
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ReportSource } from '../../../shared/report/report.schema.ts';
import type { PageState } from '../../../shared/views/page-state.ts';
import { StepFound } from '../../../shared/views/report/step-found.tsx';
import { askForReport } from '../report/ask-for-report.ts';

/** A new check in the same place replaces the one before. */
export function showStep(place: HTMLElement, step: string, orcid: string): void {
  render(<StepResult key={`${orcid} ${Date.now()}`} step={step} orcid={orcid} />, place);
}

function StepResult({ step, orcid }: { step: string; orcid: string }) {
  const [answer, setAnswer] = useState<PageState | null>(null);
  const [again, setAgain] = useState(0);
  useEffect(() => {
    const asking = new AbortController();
    const onSource = (_: ReportSource) => {};
    setAnswer(null);
    void askForReport({ orcid, scope: null, prefix: null }, { signal: asking.signal, again: again > 0, onSource }).then((given) => {
      if (!asking.signal.aborted) setAnswer(given);
    });
    return () => asking.abort();
  }, [again]);
  return (
    <div class="step-result" role="status" aria-busy={answer === null}>
      {answer === null && <p>Checking. This takes a few seconds.</p>}
      {answer?.is === 'no-report' && (
        <>
          <p class="wrong">{answer.detail}</p>
          {answer.code !== 'unknown-orcid-id' && (
            <button type="button" class="press quiet" onClick={() => setAgain(again + 1)}>
              Try again
            </button>
          )}
        </>
      )}
      {answer?.is === 'report' && <StepFound report={answer.report} step={step} />}
    </div>
  );
}
