/** The fields that filter the rows by status and by text. */
import { useRef } from 'preact/hooks';
import type { Filter } from '../order.ts';
import { ROW_STATUS_WORDS, ROW_STATUSES } from '../outcome.ts';
import type { Totals } from '../totals.ts';
import { useAfterTyping } from './after-typing.ts';

interface Props {
  totals: Totals;
  onFilter: (filter: Filter) => void;
}

export function FilterBar({ totals, onFilter }: Props) {
  const status = useRef<HTMLSelectElement>(null);
  const text = useRef<HTMLInputElement>(null);
  const apply = () =>
    onFilter({ status: ROW_STATUSES.find((each) => each === status.current?.value) ?? null, text: text.current?.value ?? '' });
  return (
    <p class="tools">
      <label>
        Show{' '}
        <select ref={status} onChange={apply}>
          <option value="">All ({totals.ids})</option>
          {ROW_STATUSES.map((each) => (
            <option key={each} value={each}>
              {ROW_STATUS_WORDS[each].words} ({totals.statuses[each]})
            </option>
          ))}
        </select>
      </label>
      <label>
        Find <input ref={text} type="search" placeholder="iD, line or note" autocomplete="off" onInput={useAfterTyping(apply)} />
      </label>
    </p>
  );
}
