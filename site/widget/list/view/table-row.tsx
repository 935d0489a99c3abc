/** One person: what the visitor's list says about them, their status in words, the causes, and the counts. */
// biome-ignore-all lint/a11y/noRedundantRoles: the style sheet draws the rows as grids, which makes some browsers drop the roles of a table.
import { Component, type ComponentChildren } from 'preact';
import type { OrcidId } from '../../../../shared/identifiers/orcid-id.ts';
import { inFigures } from '../../../../shared/report/words.ts';
import { COLUMN_TITLES, type Column } from '../order.ts';
import { causesOf, checkedAtOf, type Row } from '../outcome.ts';
import type { Run } from '../run.ts';
import { RowPerson } from './row-person.tsx';
import { RowStatus } from './row-status.tsx';

const TIME = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const NUMBERS = ['action', 'waiting', 'unknown', 'duplicates'] as const satisfies Column[];

/** Hardly anybody has more. */
const MAX_CAUSES = 6;

interface Props {
  row: Row;
  run: Run;
  onWrite: (id: OrcidId) => void;
}

/** Drawn again only if its row was replaced, because each answer draws the table again. */
export class TableRow extends Component<Props> {
  override shouldComponentUpdate({ row }: Props): boolean {
    return row !== this.props.row;
  }

  override render({ row, run, onWrite }: Props) {
    const counts = countsOf(row);
    const checkedAt = checkedAtOf(row);
    const causes = causesOf(row);
    return (
      <tr role="row" data-id={row.id}>
        <Cell column="line">{row.lines.join(', ')}</Cell>
        <th role="rowheader" scope="row">
          <RowPerson row={row} run={run} onWrite={onWrite} />
        </th>
        <td role="cell">
          <RowStatus row={row} onCheckAgain={(id) => run.checkAgain(id)} />
        </td>
        <Cell column="cause">
          {causes.length > 0 && (
            <ul>
              {causes.slice(0, MAX_CAUSES).map(({ id, title, count }) => (
                <li key={id}>
                  {title} ({inFigures(count)})
                </li>
              ))}
              {causes.length > MAX_CAUSES && <li>and {inFigures(causes.length - MAX_CAUSES)} more, in the report</li>}
            </ul>
          )}
        </Cell>
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
    <td role="cell" class={column} data-label={COLUMN_TITLES[column]}>
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
