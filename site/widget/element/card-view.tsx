/**
 * The card, and what the owner sees in a sentence: the small views that are drawn with components. The element loads this file only
 * for a page that has one of them. Some pages use an older copy of the element with it, so `openView` must still fit.
 */
import { render } from 'preact';
import { reportPath } from '../../../shared/report/address.ts';
import type { Report } from '../../../shared/report/report.schema.ts';
import { dayInWords } from '../../../shared/report/when.ts';
import { staleness } from '../../../shared/report/words.ts';
import { GuideLink } from '../../../shared/views/guide-link.tsx';
import { GuideOrigin } from '../../../shared/views/guide-origin.ts';
import { WhereItemsStop } from '../../../shared/views/report/where-items-stop.tsx';
import { ShownOrcidId } from '../../../shared/views/shown-orcid-id.tsx';
import { styleSheet } from '../dom/style-sheet.ts';
import card from './card.css';
import type { Context, LargerView } from './larger-view.ts';
import { ownTokens } from './own-tokens.ts';
import { NextBox, OwnersSummary } from './owners-next.tsx';
import { CardState } from './state.tsx';

const STYLES = [styleSheet(ownTokens()), styleSheet(card)];

/** @param place An empty element in the shadow root. */
export function openView(place: HTMLElement, context: Context): LargerView {
  const { root, origin, isCard = false } = context;
  root.adoptedStyleSheets.push(...STYLES);
  return {
    show: (report) =>
      render(
        <GuideOrigin.Provider value={origin}>
          {isCard ? <Card report={report} {...context} /> : <OwnersSummary report={report} />}
        </GuideOrigin.Provider>,
        place,
      ),
  };
}

type CardProps = Pick<Context, 'isForOwner' | 'checkAgain'> & { report: Report };

function Card({ report, isForOwner = false, checkAgain }: CardProps) {
  const { orcid, asked, example, checkedAt, stale } = report;
  return (
    <div class={isForOwner ? 'card' : 'card for-visitors'} part="card">
      <CardState report={report} isForOwner={isForOwner} />
      <p class="quiet" part="id">
        <ShownOrcidId orcid={orcid} example={example} />
        {isForOwner && asked !== orcid && `. ORCID merged ${asked} into this iD.`}
      </p>
      {stale && <p part="stale">{staleness(report)}</p>}
      {isForOwner && <NextBox report={report} checkAgain={checkAgain} />}
      <WhereItemsStop report={report} small />
      <p class="about quiet">
        <span>Checked {dayInWords(checkedAt)}</span>
        <GuideLink path={reportPath(report)}>{isForOwner ? 'See each item and what to do' : 'See each item'}</GuideLink>
      </p>
    </div>
  );
}
