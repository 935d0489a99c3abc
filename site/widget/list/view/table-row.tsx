/** One iD: its status in words, its counts, and a link to its report. */
// biome-ignore-all lint/a11y/noRedundantRoles: the style sheet draws the rows as grids, which makes some browsers drop the roles of a table.
import { Component, type ComponentChildren } from 'preact';
import type { OrcidId } from '../../../../shared/identifiers/orcid-id.ts';
import { inFigures } from '../../../../shared/report/words.ts';
import { COLUMN_TITLES, type Column } from '../order.ts';
import { checkedAtOf, type Row } from '../outcome.ts';
import { RowStatus } from './row-status.tsx';

const TIME = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const NUMBERS = ['action', 'waiting', 'unknown', 'duplicates'] as const satisfies Column[];

interface Props {
  row: Row;
  onCheckAgain: (id: OrcidId) => void;
}

/** Drawn again only if its row was replaced, because each answer draws the table again. */
export class TableRow extends Component<Props> {
  override shouldComponentUpdate({ row }: Props): boolean {
    return row !== this.props.row;
  }

  override render({ row, onCheckAgain }: Props) {
    const { id, lines } = row;
    const counts = countsOf(row);
    const checkedAt = checkedAtOf(row);
    return (
      <tr role="row" data-id={id}>
        <Cell column="line">{lines.join(', ')}</Cell>
        <th role="rowheader" scope="row">
          <span class="id">{id}</span>{' '}
          <a href={`/report/${id}`} target="_blank" rel="noopener" aria-label={`Open report on ${id} in a new tab`}>
            Open report
          </a>
        </th>
        <td role="cell">
          <RowStatus row={row} onCheckAgain={onCheckAgain} />
        </td>
        <Cell column="visible">
          {counts && `${counts.unknown > 0 ? 'at least ' : ''}${inFigures(counts.visible)} of ${inFigures(counts.items)}`}
        </Cell>
        {NUMBERS.map((column) => (
          <Cell key={column} column={column}>
            {counts && inFigures(counts[column])}
          </Cell>
        ))}
        <Cell column="checkedAt">{checkedAt && <time dateTime={checkedAt}>{TIME.format(new Date(checkedAt))}</time>}</Cell>
      </tr>
    );
  }
}

/** Where there is no room for the headings, the label takes their place. */
function Cell({ column, children }: { column: Column; children: ComponentChildren }) {
  return (
    <td role="cell" data-label={COLUMN_TITLES[column]}>
      {children}
    </td>
  );
}

/** If a service failed and no items were found, “0 of 0” would wrongly mean that there are none. */
function countsOf({ outcome }: Row) {
  if (outcome.is !== 'answered') return null;
  const { status, counts } = outcome.answer;
  return status === 'incomplete' && counts.items === 0 ? null : counts;
}
