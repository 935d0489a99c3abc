/** Who a row is about: the columns of the visitor's list, the iD, and what can be done for this person. */
import type { OrcidId } from '../../../../shared/identifiers/orcid-id.ts';
import { EVERYTHING_ON_FIGSHARE } from '../../../../shared/items/selection.ts';
import { reportPath } from '../../../../shared/report/address.ts';
import { isWorthWriting, type Row } from '../outcome.ts';
import { personOf } from '../person.ts';
import type { Run } from '../run.ts';

/** More columns than this are in the filter and in the files, but not in the table. */
export const MAX_SHOWN = 4;

interface Props {
  row: Row;
  run: Run;
  onWrite: (id: OrcidId) => void;
}

export function RowPerson({ row, run, onWrite }: Props) {
  const { id, cells } = row;
  const { name } = personOf(cells, run.list.person);
  return (
    <>
      {name && <bdi class="name">{name}</bdi>}
      {shownColumns(run).map((column) => {
        const cell = cells[column];
        return (
          cell && (
            <span key={column} class="own">
              {column !== run.list.person.email && <span class="title">{run.list.columns[column]}: </span>}
              <bdi>{cell}</bdi>
            </span>
          )
        );
      })}
      <span class="id">{id}</span>{' '}
      <a
        href={reportPath({ asked: id, scope: EVERYTHING_ON_FIGSHARE.scope, prefix: run.prefix })}
        target="_blank"
        rel="noopener"
        aria-label={`Open report on ${id} in a new tab`}
      >
        Open report
      </a>
      {isWorthWriting(row) && (
        <button type="button" class="as-link" aria-label={`Write to ${name ?? id}`} onClick={() => onWrite(id)}>
          Write
        </button>
      )}
    </>
  );
}

/** The name has a line of its own. */
function otherColumns({ list }: Run): number[] {
  return list.columns.map((_, column) => column).filter((column) => !list.person.name.includes(column));
}

function shownColumns(run: Run): number[] {
  return otherColumns(run).slice(0, MAX_SHOWN);
}

/** @returns The titles of the columns that the table has no room for. */
export function hiddenTitles(run: Run): string[] {
  return otherColumns(run)
    .slice(MAX_SHOWN)
    .map((column) => run.list.columns[column] ?? '');
}
