/** The table of all people, with a button in each heading that sorts the rows. */
// biome-ignore-all lint/a11y/noRedundantRoles: the style sheet draws the rows as grids, which makes some browsers drop the roles of a table.
import { useRef } from 'preact/hooks';
import type { OrcidId } from '../../../../shared/identifiers/orcid-id.ts';
import { type Filter, isShown } from '../filter.ts';
import { COLUMNS, type Order, type SortKey } from '../order.ts';
import type { Row } from '../outcome.ts';
import type { Run } from '../run.ts';
import { useDrawnRows } from './drawn-rows.ts';
import { useKeptFocus } from './kept-focus.ts';
import { TableRow } from './table-row.tsx';

interface Props {
  run: Run;
  /** All of them, in the order in which they are shown. */
  rows: readonly Row[];
  filter: Filter;
  order: Order;
  onOrder: (order: Order) => void;
  onWrite: (id: OrcidId) => void;
}

export function Table({ run, rows, filter, order, onOrder, onWrite }: Props) {
  const body = useRef<HTMLTableSectionElement>(null);
  const focused = useKeptFocus(body);
  // The row with the focus stays, even if the filter would now hide it.
  const kept = focused?.closest('tr')?.dataset.id;
  const drawn = useDrawnRows(rows.filter((row) => row.id === kept || isShown(row, filter)));
  return (
    <table class="people" role="table" aria-label="Each person">
      <Head run={run} order={order} onOrder={onOrder} />
      <tbody role="rowgroup" ref={body}>
        {drawn.map((row) => (
          <TableRow key={row.id} row={row} run={run} onWrite={onWrite} />
        ))}
      </tbody>
    </table>
  );
}

function Head({ run, order, onOrder }: Pick<Props, 'run' | 'order' | 'onOrder'>) {
  const [name] = run.list.person.name;
  const columns = COLUMNS.map(({ key, title }): { key: SortKey; title: string } =>
    key === 'id' && name !== undefined ? { key: name, title: 'Person' } : { key, title },
  );
  return (
    <thead role="rowgroup">
      <tr role="row">
        {columns.map(({ key, title }) => {
          const isOrdered = order.by === key;
          return (
            <th
              key={key}
              role="columnheader"
              scope="col"
              aria-sort={isOrdered ? (order.isDescending ? 'descending' : 'ascending') : undefined}
            >
              <button type="button" onClick={() => onOrder({ by: key, isDescending: isOrdered && !order.isDescending })}>
                {title}
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
