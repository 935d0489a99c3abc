/** The table of all iDs, with a button in each heading that sorts the rows. */
// biome-ignore-all lint/a11y/noRedundantRoles: the style sheet draws the rows as grids, which makes some browsers drop the roles of a table.
import { useRef } from 'preact/hooks';
import type { OrcidId } from '../../../../shared/identifiers/orcid-id.ts';
import { COLUMNS, type Filter, isShown, type Order } from '../order.ts';
import type { Row } from '../outcome.ts';
import { useDrawnRows } from './drawn-rows.ts';
import { useKeptFocus } from './kept-focus.ts';
import { TableRow } from './table-row.tsx';

interface Props {
  /** All of them, in the order in which they are shown. */
  rows: readonly Row[];
  filter: Filter;
  order: Order;
  onOrder: (order: Order) => void;
  onCheckAgain: (id: OrcidId) => void;
}

export function Table({ rows, filter, order, onOrder, onCheckAgain }: Props) {
  const body = useRef<HTMLTableSectionElement>(null);
  const focused = useKeptFocus(body);
  // The row with the focus stays, even if the filter would now hide it.
  const kept = focused?.closest('tr')?.dataset.id;
  const drawn = useDrawnRows(rows.filter((row) => row.id === kept || isShown(row, filter)));
  return (
    <table role="table" aria-label="Each iD">
      <Head order={order} onOrder={onOrder} />
      <tbody role="rowgroup" ref={body}>
        {drawn.map((row) => (
          <TableRow key={row.id} row={row} onCheckAgain={onCheckAgain} />
        ))}
      </tbody>
    </table>
  );
}

function Head({ order, onOrder }: Pick<Props, 'order' | 'onOrder'>) {
  return (
    <thead role="rowgroup">
      <tr role="row">
        {COLUMNS.map(({ key, title }) => {
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
