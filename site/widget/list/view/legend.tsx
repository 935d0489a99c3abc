/** What the patterns of the bar mean, with the number of iDs for each. */
import { inFigures } from '../../../../shared/report/words.ts';
import { ROW_STATUS_WORDS, ROW_STATUSES } from '../outcome.ts';
import type { Totals } from '../totals.ts';
import { PatternBox } from './pattern.tsx';

export function Legend({ totals }: { totals: Totals }) {
  return (
    <ul class="legend">
      {ROW_STATUSES.filter((status) => totals.statuses[status] > 0).map((status) => (
        <li key={status}>
          <svg class="swatch" aria-hidden="true">
            <PatternBox status={status} />
          </svg>
          <span class="symbol" aria-hidden="true">
            {ROW_STATUS_WORDS[status].symbol}
          </span>
          {ROW_STATUS_WORDS[status].words} <b>{inFigures(totals.statuses[status])}</b>
        </li>
      ))}
    </ul>
  );
}
