/** The answer in numbers: how many items have iDs, by year and by type. */

import { amount, inFigures } from '../../../../shared/report/words.ts';
import { ID_CLASSES, type IdClass } from '../../../../shared/repository/items.ts';
import type { ByClass, Row, Totals } from '../../../../shared/repository/totals.ts';
import { CLASS_WORDS } from '../../../../shared/repository/words.ts';
import type { Reading } from '../answers.ts';
import { inPercent } from './percent.ts';

const COLUMN_WORDS: Record<IdClass, string> = { every: 'Every', some: 'Some', unusable: 'Unreadable', none: 'None' };

interface Props {
  totals: Totals;
  reading: Reading;
  isWhole: boolean;
}

export function Result({ totals, reading, isWhole }: Props) {
  const { items, dois, classes, heldBack } = totals;
  const reached = classes.every + classes.some;
  return (
    <section>
      <h2>Which items have iDs</h2>
      <p class="headline">
        {inFigures(reached)} of {amount(items, 'item')} ({inPercent(reached, items)}) have an iD that DataCite can read on at least
        one author.
      </p>
      {!isWhole && (
        <p class="partial">
          These numbers cover only what was read: {inFigures(reading.done)} of {amount(reading.total, 'DOI')}.
        </p>
      )}
      <Bar classes={classes} items={items} whole={items} isLarge />
      <ul class="legend">
        {ID_CLASSES.map((each) => (
          <li key={each}>
            <Swatch of={each} /> {CLASS_WORDS[each]}: <b>{inFigures(classes[each])}</b> ({inPercent(classes[each], items)})
          </li>
        ))}
      </ul>
      <p class="hint">
        These are items, not DOIs: all versions of an item count once, so {amount(dois, 'DOI')} make {amount(items, 'item')}.
        Authors that are organisations don’t count.
      </p>
      {heldBack > 0 && (
        <p>
          DataCite skips {amount(heldBack, 'item')} for every author, because of the metadata: the item is part of something else,
          or has no title, publisher or year.
        </p>
      )}
      <Breakdown caption="By year of registration" first="Year" rows={totals.byYear} unknown="No date" />
      <Breakdown caption="By type" first="Type" rows={limited(totals.byType)} unknown="No type" />
    </section>
  );
}

/** DataCite has about 30 types, but some repositories write a text of their own for each item. */
const MAX_TYPES = 30;

function limited(rows: readonly Row[]): Row[] {
  if (rows.length <= MAX_TYPES) return [...rows];
  const [shown, others] = [rows.slice(0, MAX_TYPES - 1), rows.slice(MAX_TYPES - 1)];
  const sum = (of: (row: Row) => number) => others.reduce((total, row) => total + of(row), 0);
  const classes = Object.fromEntries(ID_CLASSES.map((each) => [each, sum((row) => row[each])])) as ByClass;
  return [...shown, { key: `${inFigures(others.length)} other types`, items: sum(({ items }) => items), ...classes }];
}

function Breakdown({ caption, first, rows, unknown }: { caption: string; first: string; rows: readonly Row[]; unknown: string }) {
  const largest = Math.max(...rows.map(({ items }) => items));
  return (
    <table class="breakdown">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{first}</th>
          <th scope="col">Items</th>
          {ID_CLASSES.map((each) => (
            <th key={each} scope="col">
              <Swatch of={each} /> <span class="word">{COLUMN_WORDS[each]}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">
              <bdi class="key">{row.key ?? unknown}</bdi>
              <Bar classes={row} items={row.items} whole={largest} />
            </th>
            <td>{inFigures(row.items)}</td>
            {ID_CLASSES.map((each) => (
              <td key={each}>{inFigures(row[each])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The numbers are beside it, so a screen reader skips the picture. */
function Bar({ classes, items, whole, isLarge = false }: { classes: ByClass; items: number; whole: number; isLarge?: boolean }) {
  let from = 0;
  return (
    <svg class={`bar${isLarge ? ' large' : ''}`} viewBox="0 0 1000 20" preserveAspectRatio="none" aria-hidden="true">
      {ID_CLASSES.map((each) => {
        const [start, length] = [from, (classes[each] / Math.max(1, whole)) * 1000];
        from += length;
        return length > 0 && <rect key={each} class={each} x={start} y={0} width={length} height={20} />;
      })}
      <rect class="outline" x={0} y={0} width={(items / Math.max(1, whole)) * 1000} height={20} />
    </svg>
  );
}

function Swatch({ of }: { of: IdClass }) {
  return (
    <svg class="swatch" viewBox="0 0 20 20" aria-hidden="true">
      <rect class={of} width={20} height={20} />
      <rect class="outline" width={20} height={20} />
    </svg>
  );
}
