/** The fields that filter and sort the rows. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { EVERY_ROW, type Filter, isEveryRow } from '../filter.ts';
import { COLUMNS, type Order, type SortKey } from '../order.ts';
import { ROW_STATUS_WORDS, ROW_STATUSES } from '../outcome.ts';
import type { Totals } from '../totals.ts';
import { useAfterTyping } from './after-typing.ts';

interface Props {
  totals: Totals;
  /** The titles of the columns of the visitor's list. */
  columns: readonly string[];
  filter: Filter;
  onFilter: (filter: Filter) => void;
  order: Order;
  onOrder: (order: Order) => void;
}

export function FilterBar({ totals, columns, filter, onFilter, order, onOrder }: Props) {
  const text = useRef<HTMLInputElement>(null);
  const find = useAfterTyping(() => onFilter({ ...filter, text: text.current?.value ?? '' }));
  // Only if the text was removed, so that nothing is lost that somebody is typing just now.
  useLayoutEffect(() => {
    if (filter.text === '' && text.current) text.current.value = '';
  }, [filter.text]);
  const showEveryone = () => {
    // The button disappears now.
    text.current?.focus();
    onFilter(EVERY_ROW);
  };
  const status = ROW_STATUSES.filter((each) => totals.statuses[each] > 0 || each === filter.status);
  return (
    <div class="tools">
      <label>
        Status{' '}
        <select
          value={filter.status ?? ''}
          onChange={({ currentTarget: { value } }) =>
            onFilter({ ...filter, status: ROW_STATUSES.find((each) => each === value) ?? null })
          }
        >
          <option value="">All ({totals.ids})</option>
          {status.map((each) => (
            <option key={each} value={each}>
              {ROW_STATUS_WORDS[each].words} ({totals.statuses[each]})
            </option>
          ))}
        </select>
      </label>
      <label>
        Cause{' '}
        <select
          value={filter.cause ?? ''}
          onChange={({ currentTarget: { value } }) => onFilter({ ...filter, cause: value || null })}
        >
          <option value="">All</option>
          {totals.causes.map(({ id, title, people }) => (
            <option key={id} value={id}>
              {title} ({people})
            </option>
          ))}
        </select>
      </label>
      <label>
        Find <input ref={text} type="search" placeholder="Name, iD, department" autocomplete="off" onInput={find} />
      </label>
      <SortFields columns={columns} order={order} onOrder={onOrder} />
      {!isEveryRow(filter) && (
        <button class="press quiet" type="button" onClick={showEveryone}>
          Show everyone
        </button>
      )}
    </div>
  );
}

/** The headings of the table sort too, but only by our own columns. */
function SortFields({ columns, order, onOrder }: Pick<Props, 'columns' | 'order' | 'onOrder'>) {
  const keys: [SortKey, string][] = [
    ...columns.map((title, place): [SortKey, string] => [place, title]),
    ...COLUMNS.map(({ key, title }): [SortKey, string] => [key, title]),
  ];
  return (
    <>
      <label>
        Sort by{' '}
        <select
          value={keys.findIndex(([key]) => key === order.by)}
          onChange={({ currentTarget }) => onOrder({ by: keys[Number(currentTarget.value)]?.[0] ?? 'line', isDescending: false })}
        >
          {keys.map(([key, title], place) => (
            <option key={key} value={place}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <label>
        <input
          type="checkbox"
          checked={order.isDescending}
          onChange={({ currentTarget }) => onOrder({ ...order, isDescending: currentTarget.checked })}
        />{' '}
        Last first
      </label>
    </>
  );
}
