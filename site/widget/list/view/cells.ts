/** The cells of one row of the table. */
import { inFigures } from '../../../../shared/report/words.ts';
import { element } from '../../dom/create-element.ts';
import { COLUMNS } from '../order.ts';
import { isWorthAgain, type Outcome, ROW_STATUS_WORDS, type Row, rowStatusOf } from '../outcome.ts';

const TIME = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

const UNDER_WAY: Partial<Record<Outcome['is'], string>> = {
  queued: 'In the queue',
  checking: 'Being checked',
  retrying: 'Will be asked again',
};

/** Made once for each iD. `fill` writes what can change. */
export function blankRow({ id, lines }: Row): HTMLTableRowElement {
  const report = element(
    'a',
    { href: `/report/${id}`, target: '_blank', rel: 'noopener', 'aria-label': `Open report on ${id} in a new tab` },
    'Open report',
  );
  const cells = COLUMNS.slice(2).map(({ key, title }) =>
    element('td', { role: 'cell', 'data-label': key === 'status' ? null : title }),
  );
  return element(
    'tr',
    { role: 'row' },
    element('td', { role: 'cell', 'data-label': 'Line' }, lines.join(', ')),
    element('th', { role: 'rowheader', scope: 'row' }, element('span', { class: 'id' }, id), ' ', report),
    ...cells,
  );
}

export function fill(tr: HTMLTableRowElement, row: Row): void {
  const [, , status, visible, action, waiting, unknown, duplicates, checked] = tr.cells;
  const { outcome } = row;
  const answer = outcome.is === 'answered' ? outcome.answer : null;
  // If a service failed and no items were found, “0 of 0” would wrongly mean that there are none.
  const counts = answer?.status === 'incomplete' && answer.counts.items === 0 ? undefined : answer?.counts;
  status?.replaceChildren(...statusOf(row));
  if (visible)
    visible.textContent = counts
      ? `${counts.unknown > 0 ? 'at least ' : ''}${number(counts.visible)} of ${number(counts.items)}`
      : '';
  if (action) action.textContent = number(counts?.action);
  if (waiting) waiting.textContent = number(counts?.waiting);
  if (unknown) unknown.textContent = number(counts?.unknown);
  if (duplicates) duplicates.textContent = number(counts?.duplicates);
  checked?.replaceChildren(...timeOf(outcome.is === 'no-record' ? outcome.checkedAt : answer?.checkedAt));
}

function statusOf(row: Row): Node[] {
  const { id, outcome } = row;
  const status = rowStatusOf(row);
  const { words, symbol } = ROW_STATUS_WORDS[status];
  const notes = outcome.is === 'answered' ? outcome.answer.notes : outcome.is === 'failed' ? [outcome.why] : [];
  const label = element(
    'span',
    { class: `status ${status}` },
    element('span', { class: 'symbol', 'aria-hidden': 'true' }, symbol),
    UNDER_WAY[outcome.is] ?? words,
  );
  const again = element(
    'button',
    { type: 'button', class: 'press quiet', 'data-again': id, 'aria-label': `Check again: ${id}` },
    'Check again',
  );
  return [label, ...notes.map((note) => element('span', { class: 'note' }, note)), ...(isWorthAgain(row) ? [again] : [])];
}

function number(count: number | undefined): string {
  return count === undefined ? '' : inFigures(count);
}

function timeOf(instant: string | undefined): Node[] {
  return instant ? [element('time', { datetime: instant }, TIME.format(new Date(instant)))] : [];
}
