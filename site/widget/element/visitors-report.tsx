/** The whole report for visitors: the state, where items stop, and the items on the record. What to do is not their concern. */
import { useContext } from 'preact/hooks';
import { reportPath } from '../../../shared/report/address.ts';
import { yearOf } from '../../../shared/report/item-date.ts';
import { itemName } from '../../../shared/report/item-name.ts';
import type { Report, ReportItem } from '../../../shared/report/report.schema.ts';
import { isRestricted, selectionInWords } from '../../../shared/report/selection-words.ts';
import { hereInWords } from '../../../shared/report/when.ts';
import { inFigures, staleness } from '../../../shared/report/words.ts';
import { Enhanced } from '../../../shared/views/enhanced.ts';
import { GuideLink } from '../../../shared/views/guide-link.tsx';
import { WhereItemsStop } from '../../../shared/views/report/where-items-stop.tsx';
import { ShownOrcidId } from '../../../shared/views/shown-orcid-id.tsx';
import { VerdictBox } from '../../../shared/views/verdict-box.tsx';
import { WebLink } from '../../../shared/views/web-link.tsx';
import { stateOf } from './state.tsx';

/** More would hide the rest of somebody's page. The report in the guide shows all. */
const MAX_LISTED = 20;

export function VisitorsReport({ report }: { report: Report }) {
  const { orcid, example, checkedAt, stale } = report;
  const enhanced = useContext(Enhanced);
  const { tone, symbol, text } = stateOf({ report, isForOwner: false });
  return (
    <div class="report for-visitors">
      <p class="whose">
        Report for <ShownOrcidId orcid={orcid} example={example} />
      </p>
      <VerdictBox tone={tone} symbol={symbol}>
        <h1 tabIndex={-1}>{text}</h1>
      </VerdictBox>
      <div class="actions">
        <span>
          Checked <time dateTime={checkedAt}>{hereInWords(checkedAt)}</time>
        </span>
        <button type="button" class="plain" onClick={enhanced?.checkAgain}>
          Check again
        </button>
        <GuideLink path={reportPath(report)}>See how we know</GuideLink>
      </div>
      {isRestricted(report) && <p class="quiet">{selectionInWords(report)}</p>}
      {stale && <p class="notice unknown">{staleness(report)}</p>}
      <WhereItemsStop report={report} small />
      <ItemsOnTheRecord report={report} />
    </div>
  );
}

function ItemsOnTheRecord({ report }: { report: Report }) {
  const found = report.items.filter(({ orcid }) => orcid.state === 'visible');
  if (found.length === 0) return null;
  return (
    <section class="items-section">
      <h2>On the ORCID record ({inFigures(found.length)})</h2>
      <ul>
        {found.slice(0, MAX_LISTED).map((item) => (
          <ListedItem key={item.doi ?? item.figshare.id} item={item} />
        ))}
      </ul>
      {found.length > MAX_LISTED && (
        <p>
          <GuideLink path={reportPath(report)}>See all {inFigures(found.length)} in the report</GuideLink>
        </p>
      )}
    </section>
  );
}

function ListedItem({ item }: { item: ReportItem }) {
  return (
    <li class="item" dir="auto">
      <WebLink href={item.url}>{itemName(item, 160)}</WebLink>{' '}
      <span class="quiet">{[item.type, yearOf(item)].filter(Boolean).join(', ')}</span>
    </li>
  );
}
