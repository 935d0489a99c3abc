/**
 * The items as compact rows: grouped by cause or as one list, with a search, filters and an order. Without scripts, all items are in
 * the page. With scripts, a long list grows in steps, so that the page stays fast with thousands of items.
 */
import { useContext, useRef, useState } from 'preact/hooks';
import { causeId, causes, helpFor } from '../../report/causes.ts';
import { duplicateGroups } from '../../report/duplicate-groups.ts';
import type { Report, ReportAdvice, ReportItem } from '../../report/report.schema.ts';
import { inFigures } from '../../report/words.ts';
import { Enhanced, type ItemLayout } from '../enhanced.ts';
import { Duplicates } from './duplicates.tsx';
import { HelpLink } from './help-link.tsx';
import { ItemRow } from './item-row.tsx';

/** Below this number of items, nobody needs to search. */
const SEARCHED_FROM = 8;
/** How many rows of each list are shown at first, and how many more each time. */
const SHOWN_AT_FIRST = 20;
const SHOWN_MORE = 100;

export function Items({ report }: { report: Report }) {
  const [found, setFound] = useState(report.items);
  const [layout, setLayout] = useState<ItemLayout>('causes');
  const enhanced = useContext(Enhanced);
  if (report.items.length === 0) return null;
  const claimable = new Set(report.advice.filter(({ claim }) => claim).map(causeId));
  const isFiltered = found.length < report.items.length;
  return (
    <section class="items-section" aria-labelledby="items">
      <h2 id="items">Items ({inFigures(report.counts.items)})</h2>
      {report.items.length >= SEARCHED_FROM && (
        <div class="tools-place">
          {enhanced?.later && (
            <enhanced.later.ItemTools report={report} found={found} setFound={setFound} layout={layout} setLayout={setLayout} />
          )}
        </div>
      )}
      {layout === 'list' ? (
        <Rows items={found} claimable={claimable} />
      ) : (
        <Groups report={report} found={found} isFiltered={isFiltered} claimable={claimable} />
      )}
    </section>
  );
}

function Groups({
  report,
  found,
  isFiltered,
  claimable,
}: {
  report: Report;
  found: ReportItem[];
  isFiltered: boolean;
  claimable: Set<string>;
}) {
  const byCause = new Map<string, ReportItem[]>();
  for (const item of found) {
    const others = byCause.get(causeId(item));
    if (others) others.push(item);
    else byCause.set(causeId(item), [item]);
  }
  // In the order of the list of causes. What is on the record has no cause and comes last.
  const order = causes(report).map(({ id }) => id);
  const place = (advice: ReportAdvice) => (order.includes(causeId(advice)) ? order.indexOf(causeId(advice)) : order.length);
  const groups = report.advice
    .toSorted((a, b) => place(a) - place(b))
    .map((advice) => ({ advice, items: byCause.get(causeId(advice)) ?? [] }))
    .filter(({ items }) => items.length > 0);
  const after = groups.findLastIndex(({ advice }) => advice.severity === 'action') + 1;
  const sections = groups.map(({ advice, items }) => (
    <Group key={causeId(advice)} advice={advice} items={items} orcid={report.orcid} claimable={claimable} />
  ));
  const duplicates = !isFiltered && <Duplicates key="duplicates" groups={duplicateGroups(report)} />;
  return (
    <>
      {sections.slice(0, after)}
      {duplicates}
      {sections.slice(after)}
    </>
  );
}

function Group({
  advice,
  items,
  orcid,
  claimable,
}: {
  advice: ReportAdvice;
  items: ReportItem[];
  orcid: string;
  claimable: Set<string>;
}) {
  const { severity, title, why, next } = advice;
  return (
    <section class={`group ${severity}`} id={causeId(advice)}>
      <h3>
        {title} <span class="quiet">({inFigures(items.length)})</span>
      </h3>
      <p>{why}</p>
      {severity !== 'ok' && (
        <p>
          <strong>What to do:</strong> {next} <HelpLink help={helpFor(advice)} severity={severity} orcid={orcid} />
        </p>
      )}
      <Rows items={items} claimable={claimable} />
    </section>
  );
}

function Rows({ items, claimable }: { items: ReportItem[]; claimable: Set<string> }) {
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  const enhanced = useContext(Enhanced);
  const visible = enhanced?.isPrinting ? items : items.slice(0, shown);
  const rest = items.slice(visible.length);
  const row = (item: ReportItem) => (
    <ItemRow key={item.doi ?? item.figshare.id} item={item} canClaim={claimable.has(causeId(item))} />
  );
  const list = useRef<HTMLUListElement>(null);
  const showMore = () => {
    setShown(shown + SHOWN_MORE);
    // The button may disappear, so the keyboard goes on from the first new row.
    setTimeout(() => list.current?.children[shown]?.querySelector('summary')?.focus());
  };
  return (
    <>
      <ul class="rows" ref={list}>
        {visible.map(row)}
      </ul>
      {rest.length > 0 && enhanced === undefined && (
        <noscript>
          <ul class="rows">{rest.map(row)}</ul>
        </noscript>
      )}
      {rest.length > 0 && enhanced && (
        <button type="button" onClick={showMore}>
          {rest.length > SHOWN_MORE
            ? `Show ${SHOWN_MORE} more of ${inFigures(rest.length)}`
            : `Show the other ${inFigures(rest.length)}`}
        </button>
      )}
    </>
  );
}
