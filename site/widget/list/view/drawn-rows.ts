/** Draws a long table a part at a time, so that the page responds while 500 rows appear or change at once. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { OrcidId } from '../../../../shared/identifiers/orcid-id.ts';
import type { Row } from '../outcome.ts';

/** How many rows are added or rewritten in one frame. */
const ROWS_PER_FRAME = 40;

type Drawn = ReadonlyMap<OrcidId, Row>;

/** @returns The rows to draw now. The others follow, some in each frame. */
export function useDrawnRows(wanted: readonly Row[]): Row[] {
  const drawn = useRef<Drawn>(new Map());
  const [, setFrame] = useState(0);
  const rows = nextRows(drawn.current, wanted);
  useLayoutEffect(() => {
    drawn.current = new Map(rows.map((row) => [row.id, row]));
    if (wanted.every((row) => drawn.current.get(row.id) === row)) return;
    const next = requestAnimationFrame(() => setFrame((frame) => frame + 1));
    return () => cancelAnimationFrame(next);
  });
  return rows;
}

/** Rows whose turn has not come are left as they are drawn, or left out. */
function nextRows(drawn: Drawn, wanted: readonly Row[]): Row[] {
  let left = ROWS_PER_FRAME;
  return wanted.flatMap((row) => {
    const before = drawn.get(row.id);
    if (before === row || left === 0) return before ?? [];
    left -= 1;
    return row;
  });
}
