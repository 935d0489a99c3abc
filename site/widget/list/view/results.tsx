/** One run over a list: how far it is, what it found as a whole and for each iD, and the results as files. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { OrcidId } from '../../../../shared/identifiers/orcid-id.ts';
import { EVERY_ROW, type Filter, type Order, shownInWords, sorted } from '../order.ts';
import type { Run } from '../run.ts';
import { itemsInWords, totalsOf } from '../totals.ts';
import { Downloads } from './downloads.tsx';
import { FilterBar } from './filter-bar.tsx';
import { Progress } from './progress.tsx';
import { StatusBar } from './status-bar.tsx';
import { Table } from './table.tsx';

/** The shortest time between two drawings. Drawing in every frame would take three times as long for a list of quick answers. */
const REDRAW_MS = 100;
const AS_LISTED: Order = { by: 'line', isDescending: false };

interface Props {
  run: Run;
  announce: (words: string) => void;
  onStartOver: () => void;
}

export function Results({ run, announce, onStartOver }: Props) {
  const [order, setOrder] = useState(AS_LISTED);
  const [filter, setFilter] = useState(EVERY_ROW);
  useRedraw(run);

  const { rows } = run;
  const totals = totalsOf(rows);
  // Rows are sorted when somebody selects an order, and when the run stops. They do not move while answers arrive.
  const sequence = useMemo(() => sorted(rows, order).map(({ id }) => id), [order, run.stops]);
  const show = (next: Filter) => {
    setFilter(next);
    announce(shownInWords(run.rows, next));
  };

  const checkAgain = (id: OrcidId) => run.checkAgain(id);

  return (
    <>
      <Progress run={run} totals={totals} onStartOver={onStartOver} />
      <h3>The whole list</h3>
      <StatusBar totals={totals} />
      <p class="totals">{itemsInWords(totals)}</p>
      <Downloads run={run} />
      <h3>Each iD</h3>
      <FilterBar totals={totals} onFilter={show} />
      <p class="hint shown">{shownInWords(rows, filter)}</p>
      <p class="hint">Reports open in a new tab, so that the results stay here.</p>
      <Table rows={run.rowsOf(sequence)} filter={filter} order={order} onOrder={setOrder} onCheckAgain={checkAgain} />
    </>
  );
}

/** Draws a run again some time after it changed, and every second, because the remaining time changes even if no answer arrives. */
function useRedraw(run: Run): void {
  const [, setDrawing] = useState(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const draw = () => {
      timer = undefined;
      setDrawing((drawing) => drawing + 1);
    };
    const drawSoon = () => {
      timer ??= setTimeout(draw, REDRAW_MS);
    };
    run.onChange = drawSoon;
    drawSoon();
    const clock = setInterval(() => run.isOver || drawSoon(), 1000);
    return () => {
      run.onChange = () => {};
      clearTimeout(timer);
      clearInterval(clock);
    };
  }, [run]);
}
