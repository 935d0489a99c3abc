/** One run over a list: how far it is, what it found as a whole and for each person, and what the visitor can do with the results. */
import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { OrcidId } from '../../../../shared/identifiers/orcid-id.ts';
import { EVERY_ROW, type Filter, isShown, shownInWords } from '../filter.ts';
import { type Order, sorted } from '../order.ts';
import type { Run } from '../run.ts';
import { totalsOf } from '../totals.ts';
import { FilterBar } from './filter-bar.tsx';
import { Titles } from './found.tsx';
import { Opener } from './opener.tsx';
import { Progress } from './progress.tsx';
import { hiddenTitles } from './row-person.tsx';
import { Table } from './table.tsx';
import { useExtras } from './use-extras.ts';
import { useRedraw } from './use-redraw.ts';
import { WholeList } from './whole-list.tsx';

const AS_LISTED: Order = { by: 'line', isDescending: false };

interface Props {
  run: Run;
  /** The name of the library, which ends the letters. */
  library: string;
  announce: (words: string) => void;
  onStartOver: () => void;
}

export function Results({ run, library, announce, onStartOver }: Props) {
  const [order, setOrder] = useState(AS_LISTED);
  const [filter, setFilter] = useState(EVERY_ROW);
  const [isWriting, setWriting] = useState(false);
  const [addressed, setAddressed] = useState<readonly OrcidId[]>([]);
  const [letterSettings, setLetterSettings] = useState({ columns: run.list.person, from: library });
  const eachPerson = useRef<HTMLHeadingElement>(null);
  const extras = useExtras();
  useRedraw(run);

  const { rows } = run;
  const totals = totalsOf(rows);
  // Rows are sorted when somebody selects an order, and when the run stops. They do not move while answers arrive.
  const sequence = useMemo(() => sorted(rows, order).map(({ id }) => id), [order, run.stops]);
  const ordered = run.rowsOf(sequence);
  const shown = ordered.filter((row) => isShown(row, filter));
  const show = (next: Filter) => {
    setFilter(next);
    announce(shownInWords(run.rows, next));
  };
  const showCause = (cause: string) => {
    show({ ...EVERY_ROW, cause });
    eachPerson.current?.focus({ preventScroll: true });
    // The people are below the heading, often out of sight.
    eachPerson.current?.scrollIntoView();
  };
  const openLetters = useCallback((ids: readonly OrcidId[]) => {
    extras.load();
    setAddressed(ids);
  }, []);
  const writeTo = useCallback((id: OrcidId) => openLetters([id]), []);
  const hidden = hiddenTitles(run);

  return (
    <>
      <Progress run={run} totals={totals} onStartOver={onStartOver} />
      <WholeList run={run} totals={totals} extras={extras} onCause={showCause} />
      <h3 ref={eachPerson} tabIndex={-1}>
        Each person
      </h3>
      <FilterBar {...{ totals, filter, order }} columns={run.list.columns} onFilter={show} onOrder={setOrder} />
      <p class="hint shown">{shownInWords(rows, filter)}</p>
      <p class="hint control">
        Reports open in a new tab, so that the results stay here.
        {hidden.length > 0 && (
          <>
            {' '}
            The table has no room for these columns: <Titles titles={hidden} />. You can search in them, and they are in the files.
          </>
        )}
      </p>
      {run.stops > 0 && (
        <p class="buttons">
          <Opener title="Write to the people shown" isMain extras={extras} isOpen={isWriting} onToggle={setWriting} />
        </p>
      )}
      {isWriting && extras.parts && (
        <extras.parts.WritePanel
          run={run}
          rows={shown}
          settings={letterSettings}
          onSettings={setLetterSettings}
          onRead={openLetters}
        />
      )}
      {extras.hasFailed && (
        <p class="wrong" role="alert">
          We couldn’t load this part of the page. Download the results, then load the page again.
        </p>
      )}
      {shown.length === 0 && <p>Nobody in this list fits the filter.</p>}
      <Table run={run} rows={ordered} filter={filter} order={order} onOrder={setOrder} onWrite={writeTo} />
      {addressed.length > 0 && extras.parts && (
        <extras.parts.LetterDialog run={run} ids={addressed} settings={letterSettings} onClose={() => setAddressed([])} />
      )}
    </>
  );
}
