/** The whole list as one bar. Patterns and symbols repeat what the colours show, and the legend says it in words. */
import { ROW_STATUS_WORDS, ROW_STATUSES, type RowStatus } from '../outcome.ts';
import { statusesInWords, type Totals } from '../totals.ts';
import { Legend } from './legend.tsx';
import { PatternBox, Patterns } from './pattern.tsx';

/** Segments narrower than this have no room for a symbol, in percent. */
const MIN_WIDTH_WITH_SYMBOL = 5;
/** Every segment stays wide enough to be seen, in percent. */
const MIN_WIDTH = 0.5;

export function StatusBar({ totals }: { totals: Totals }) {
  return (
    <>
      <svg class="bar" role="img" aria-label={statusesInWords(totals)}>
        <Patterns />
        {segmentsOf(totals).map(({ status, x, width }) => (
          <g key={status}>
            <PatternBox status={status} x={x} width={width} />
            {width >= MIN_WIDTH_WITH_SYMBOL && (
              <text class="mark" x={`${x + width / 2}%`} y="50%">
                {ROW_STATUS_WORDS[status].symbol}
              </text>
            )}
          </g>
        ))}
      </svg>
      <Legend totals={totals} />
    </>
  );
}

interface Segment {
  status: RowStatus;
  x: number;
  width: number;
}

function segmentsOf({ statuses, ids }: Totals): Segment[] {
  const shown = ROW_STATUSES.filter((status) => statuses[status] > 0);
  const wide = shown.map((status) => ({ status, width: Math.max((statuses[status] / ids) * 100, MIN_WIDTH) }));
  const whole = wide.reduce((sum, { width }) => sum + width, 0);
  let end = 0;
  return wide.map(({ status, width }) => {
    const share = (width / whole) * 100;
    end += share;
    return { status, x: end - share, width: share };
  });
}
