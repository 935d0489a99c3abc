/** Searches, filters and sorts the items of a report. */
import { useEffect, useId, useMemo, useState } from 'preact/hooks';
import {
  choicesAmong,
  EVERY_ITEM,
  findItems,
  ITEM_STATES,
  type ItemQuery,
  SORT_ORDERS,
  type SortOrder,
} from '../../report/item-list.ts';
import { amount, inFigures } from '../../report/words.ts';
import type { ItemLayout, ItemToolsProps } from '../enhanced.ts';

const LAYOUTS: Record<ItemLayout, string> = { causes: 'By cause', list: 'As one list' };

export function ItemTools({ report, found, setFound, layout, setLayout }: ItemToolsProps) {
  const [query, setQuery] = useState(EVERY_ITEM);
  useEffect(() => setFound(findItems(report.items, query)), [report, query]);
  useEffect(() => {
    // A cause that the person selects is shown, even if the list does not have it at the moment.
    const showTarget = () => {
      if (document.getElementById(location.hash.slice(1))) return;
      setQuery(EVERY_ITEM);
      setLayout('causes');
      requestAnimationFrame(() => document.getElementById(location.hash.slice(1))?.scrollIntoView());
    };
    window.addEventListener('hashchange', showTarget);
    return () => window.removeEventListener('hashchange', showTarget);
  }, []);
  const isFiltered = found.length < report.items.length;
  const { types, years, states, causes } = useMemo(() => choicesAmong(report.items), [report]);
  const set = (change: Partial<ItemQuery>) => setQuery({ ...query, ...change });
  return (
    <form class="tools" onSubmit={(event) => event.preventDefault()}>
      <div class="find">
        <label for="find-items">Find by title or DOI</label>
        <input
          id="find-items"
          type="search"
          autocomplete="off"
          value={query.find}
          onInput={({ currentTarget }) => set({ find: currentTarget.value })}
        />
      </div>
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
      <Choice
        label="Show"
        value={layout}
        options={Object.entries(LAYOUTS)}
        onChoose={(chosen) => setLayout(chosen as ItemLayout)}
      />
      <p role="status" class="found">
        {isFiltered && (
          <>
            We found {inFigures(found.length)} of {amount(report.items.length, 'item')}.{' '}
            <button type="button" class="plain" onClick={() => setQuery(EVERY_ITEM)}>
              Show all
            </button>
          </>
        )}
      </p>
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
  const id = useId();
  return (
    <div>
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        {options.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
