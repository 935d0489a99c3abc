/** The pattern of each status, so that the bar and its legend can be read without colours. */
import { ROW_STATUSES, type RowStatus } from '../outcome.ts';

/** The path drawn on each ground, in a square of 8 by 8. The colours are in the style sheet. */
const PATHS: Record<RowStatus, string> = {
  'in-step': '',
  duplicates: 'M0 2H8M0 6H8',
  waiting: 'M2 2h2v2h-2zM6 6h2v2h-2z',
  'action-needed': 'M-2 2L2 -2M0 8L8 0M6 10L10 6',
  'nothing-to-sync': 'M0 4H8',
  incomplete: 'M0 0L8 8M0 8L8 0',
  'no-record': 'M4 0V8',
  failed: 'M0 4H8M4 0V8',
  'not-checked': '',
};

const patternId = (status: RowStatus) => `list-pattern-${status}`;

/** Every drawing of the page can use them. */
export function Patterns() {
  return (
    <defs>
      {ROW_STATUSES.map((status) => (
        <pattern key={status} id={patternId(status)} width={8} height={8} patternUnits="userSpaceOnUse">
          <rect width={8} height={8} class={`ground ${status}`} />
          <path d={PATHS[status]} class={`lines ${status}`} />
        </pattern>
      ))}
    </defs>
  );
}

/** A box that is filled with the pattern of a status. Its place and width are in percent. */
export function PatternBox({ status, x = 0, width = 100 }: { status: RowStatus; x?: number; width?: number }) {
  return <rect class="box" x={`${x}%`} width={`${width}%`} height="100%" fill={`url(#${patternId(status)})`} />;
}
