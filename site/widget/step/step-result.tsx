/** Whether one step of the guide is done, as the report on an iD shows it, and which items still need it. */
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { reportPath } from '../../../shared/report/address.ts';
import { causeId } from '../../../shared/report/causes.ts';
import { itemName } from '../../../shared/report/item-name.ts';
import type { Report, ReportItem, ReportSource } from '../../../shared/report/report.schema.ts';
import { stepInWords } from '../../../shared/report/step-words.ts';
import { inShort } from '../../../shared/report/stops.ts';
import { inFigures } from '../../../shared/report/words.ts';
import { STEP_CODES } from '../../../shared/verdicts/step.ts';
import type { PageState } from '../../../shared/views/page-state.ts';
import { STEP_SYMBOLS } from '../../../shared/views/report/your-steps.tsx';
import { ShownOrcidId } from '../../../shared/views/shown-orcid-id.tsx';
import { WebLink } from '../../../shared/views/web-link.tsx';
import { askForReport } from '../report/ask-for-report.ts';

/** More would hide the rest of the page. The report shows all of them. */
const MAX_NAMED = 10;

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
      {answer?.is === 'report' && <Found report={answer.report} step={step} />}
    </div>
  );
}

function Found({ report, step }: { report: Report; step: string }) {
  const found = report.steps.find((each) => each.step === step);
  if (!found) return null;
  const { symbol, tone } = STEP_SYMBOLS[found.state];
  const items = report.items.filter(
    ({ diagnosis, severity }) => severity === 'action' && STEP_CODES[found.step].includes(diagnosis),
  );
  return (
    <>
      <p class={`headline ${tone}`}>
        <span aria-hidden="true">{symbol} </span>
        {stepInWords(found)}
      </p>
      <p class="quiet">
        <ShownOrcidId orcid={report.orcid} example={report.example} />
      </p>
      {items.length > 0 && (
        <ul>
          {items.slice(0, MAX_NAMED).map((item) => (
            <li dir="auto">
              <ItemLink item={item} /> <span class="quiet">({inShort(item)})</span>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={reportPath(report) + (items[0] ? `#${causeId(items[0])}` : '')}>
          {items.length > MAX_NAMED ? `See all ${inFigures(items.length)} in the report` : 'See the whole report'}
        </a>
      </p>
    </>
  );
}

function ItemLink({ item }: { item: ReportItem }) {
  return (
    <WebLink href={item.url} newTab>
      {itemName(item, 160)}
    </WebLink>
  );
}
