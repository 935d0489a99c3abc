/** Whether one step of the guide is done, as a report shows it, and which items still need it. */
import { reportPath } from '../../report/address.ts';
import { causeId } from '../../report/causes.ts';
import { itemName } from '../../report/item-name.ts';
import type { Report, ReportItem } from '../../report/report.schema.ts';
import { stepInWords } from '../../report/step-words.ts';
import { inShort } from '../../report/stops.ts';
import { inFigures } from '../../report/words.ts';
import { STEP_CODES } from '../../verdicts/step.ts';
import { GuideLink } from '../guide-link.tsx';
import { ShownOrcidId } from '../shown-orcid-id.tsx';
import { WebLink } from '../web-link.tsx';
import { STEP_SYMBOLS } from './your-steps.tsx';

/** More would hide the rest of the page. The report shows all of them. */
const MAX_NAMED = 10;

/** @param step The name of a step. With another name, nothing is shown. */
export function StepFound({ report, step }: { report: Report; step: string }) {
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
        {stepInWords(found, report)}
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
        <GuideLink path={reportPath(report) + (items[0] ? `#${causeId(items[0])}` : '')}>
          {items.length > MAX_NAMED ? `See all ${inFigures(items.length)} in the report` : 'See the whole report'}
        </GuideLink>
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
