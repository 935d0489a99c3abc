/**
 * The items as compact rows: grouped by cause or as one list, with a search, filters and an order. Without scripts, all items are in
 * the page. With scripts, a long list grows in steps, so that the page stays fast with thousands of items.
 */
import { useContext, useMemo, useState } from 'preact/hooks';
import { causeId, DUPLICATES_ID, helpFor } from '../../report/causes.ts';
import { duplicateGroups } from '../../report/duplicate-groups.ts';
import {
  choicesAmong,
  EVERY_ITEM,
  findItems,
  ITEM_STATES,
  type ItemQuery,
  SORT_ORDERS,
  type SortOrder,
} from '../../report/item-list.ts';
import type { Report, ReportAdvice, ReportItem } from '../../report/report.schema.ts';
import { amount, inFigures } from '../../report/words.ts';
import { SEVERITIES } from '../../verdicts/diagnose.ts';
import { Enhanced } from '../enhanced.ts';
import { Duplicates } from './duplicates.tsx';
import { HelpLink } from './help-link.tsx';
import { ItemRow } from './item-row.tsx';

/** Below this number of items, nobody needs to search. */
const SEARCHED_FROM = 8;
/** How many rows of each list are shown at first, and how many more each time. */
const SHOWN_AT_FIRST = 20;
const SHOWN_MORE = 100;

const LAYOUTS = { causes: 'By cause', list: 'As one list' } as const;
type Layout = keyof typeof LAYOUTS;

export function Items({ report }: { report: Report }) {
  const [query, setQuery] = useState(EVERY_ITEM);
  const [layout, setLayout] = useState<Layout>('causes');
  const found = useMemo(() => findItems(report.items, query), [report, query]);
  const enhanced = useContext(Enhanced);
  if (report.items.length === 0) return null;
  const claimable = new Set(report.advice.filter(({ claim }) => claim).map(causeId));
  const isFiltered = found.length < report.items.length;
  return (
    <section class="items-section" aria-labelledby="items">
      <h2 id="items">Items ({inFigures(report.counts.items)})</h2>
      {enhanced && report.items.length >= SEARCHED_FROM && (
        <Tools report={report} query={query} setQuery={setQuery} layout={layout} setLayout={setLayout} />
      )}
      <p role="status" class="found">
        {isFiltered && `${inFigures(found.length)} of ${amount(report.items.length, 'item')} found.`}{' '}
        {isFiltered && (
          <button type="button" class="plain" onClick={() => setQuery(EVERY_ITEM)}>
            Show all
          </button>
        )}
      </p>
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
  const groups = SEVERITIES.flatMap((severity) =>
    report.advice
      .filter((advice) => advice.severity === severity && byCause.has(causeId(advice)))
      .map((advice) => ({ advice, items: byCause.get(causeId(advice)) ?? [] }))
      .sort((a, b) => b.items.length - a.items.length),
  );
  const after = groups.findLastIndex(({ advice }) => advice.severity === 'action') + 1;
  const sections = groups.map(({ advice, items }) => (
    <Group key={causeId(advice)} advice={advice} items={items} orcid={report.orcid} claimable={claimable} />
  ));
  const duplicates = !isFiltered && <Duplicates key={DUPLICATES_ID} groups={duplicateGroups(report)} />;
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
          <strong>What to do:</strong> {next} <HelpLink help={helpFor(advice)} orcid={orcid} />
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
  return (
    <>
      <ul class="rows">{visible.map(row)}</ul>
      {rest.length > 0 && !enhanced && (
        <noscript>
          <ul class="rows">{rest.map(row)}</ul>
        </noscript>
      )}
      {rest.length > 0 && enhanced && (
        <button type="button" onClick={() => setShown(shown + SHOWN_MORE)}>
          Show {inFigures(Math.min(rest.length, SHOWN_MORE))} more of {inFigures(rest.length)}
        </button>
      )}
    </>
  );
}

interface ToolsProps {
  report: Report;
  query: ItemQuery;
  setQuery: (query: ItemQuery) => void;
  layout: Layout;
  setLayout: (layout: Layout) => void;
}

function Tools({ report, query, setQuery, layout, setLayout }: ToolsProps) {
  const { types, years, states, causes } = useMemo(() => choicesAmong(report.items), [report]);
  const set = (change: Partial<ItemQuery>) => setQuery({ ...query, ...change });
  return (
    <form class="tools" onSubmit={(event) => event.preventDefault()}>
      <label class="find">
        Find by title or DOI
        <input
          type="search"
          autocomplete="off"
          value={query.find}
          onInput={({ currentTarget }) => set({ find: currentTarget.value })}
        />
      </label>
      <Choice
        label="State"
        value={query.state}
        options={[['', 'All'], ...states.map((state) => [state, ITEM_STATES[state]] as const)]}
        onChoose={(state) => set({ state: state as ItemQuery['state'] })}
      />
      <Choice
        label="Cause"
        value={query.cause}
        options={[['', 'All'], ...causes.map(({ id, words }) => [id, words] as const)]}
        onChoose={(cause) => set({ cause })}
      />
      {types.length > 1 && (
        <Choice
          label="Type"
          value={query.type}
          options={[['', 'All'], ...types.map((type) => [type, type] as const)]}
          onChoose={(type) => set({ type })}
        />
      )}
      {years.length > 1 && (
        <Choice
          label="Year"
          value={query.year}
          options={[['', 'All'], ...years.map((year) => [year, year] as const)]}
          onChoose={(year) => set({ year })}
        />
      )}
      <Choice
        label="Sort"
        value={query.sort}
        options={Object.entries(SORT_ORDERS)}
        onChoose={(sort) => set({ sort: sort as SortOrder })}
      />
      <Choice label="Show" value={layout} options={Object.entries(LAYOUTS)} onChoose={(chosen) => setLayout(chosen as Layout)} />
    </form>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  options: (readonly [value: string, words: string])[];
  onChoose: (value: string) => void;
}

function Choice({ label, value, options, onChoose }: ChoiceProps) {
  return (
    <label>
      {label}
      <select value={value} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        {options.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
