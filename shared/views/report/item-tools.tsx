/** Searches, filters and sorts the items of a report. */
import { useContext, useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
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
import { GuideOrigin } from '../guide-origin.ts';

const LAYOUTS: Record<ItemLayout, string> = { causes: 'By cause', list: 'As one list' };

export function ItemTools({ report, found, setFound, layout, setLayout }: ItemToolsProps) {
  const [query, setQuery] = useState(EVERY_ITEM);
  const isInGuide = useContext(GuideOrigin) === '';
  useEffect(() => setFound(findItems(report.items, query)), [report, query]);
  const wanted = useRef('');
  useEffect(() => {
    // The fragments of other people's pages are not ours.
    if (!isInGuide) return;
    // A cause that the person selects is shown, even if the list does not have it at the moment.
    const bringBack = ({ target }: MouseEvent) => {
      const id =
        target instanceof Element
          ? target
              .closest('a')
              ?.getAttribute('href')
              ?.match(/^#(.+)/)?.[1]
          : null;
      if (!id || document.getElementById(id)) return;
      wanted.current = id;
      setQuery(EVERY_ITEM);
      setLayout('causes');
    };
    document.addEventListener('click', bringBack);
    return () => document.removeEventListener('click', bringBack);
  }, []);
  useEffect(() => {
    const target = wanted.current && document.getElementById(wanted.current);
    if (!target) return;
    wanted.current = '';
    target.scrollIntoView();
  }, [found, layout]);
  const field = useRef<HTMLInputElement>(null);
  const showAll = () => {
    setQuery(EVERY_ITEM);
    // The button disappears, so the keyboard goes on from the field.
    field.current?.focus();
  };
  const isFiltered = found.length < report.items.length;
  const { types, years, states, causes } = useMemo(() => choicesAmong(report.items), [report]);
  const set = (change: Partial<ItemQuery>) => setQuery({ ...query, ...change });
  return (
    <form class="tools" onSubmit={(event) => event.preventDefault()}>
      <div class="find">
        <label for="find-items">Find by title or DOI</label>
        <input
          id="find-items"
          ref={field}
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
            <button type="button" class="plain" onClick={showAll}>
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
