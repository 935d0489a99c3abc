/** What has changed since an earlier check: in total, and for each person. */
import { itemName } from '../../../../shared/report/item-name.ts';
import { dayInWords } from '../../../../shared/report/when.ts';
import { amount, inFigures } from '../../../../shared/report/words.ts';
import { type ItemChanges, KINDS, type Kind, type ListChanges, type NumberChanges } from '../list-changes.ts';
import type { Row } from '../outcome.ts';
import { people } from '../people-words.ts';
import { type PersonColumns, personOf } from '../person.ts';

const KIND_WORDS: Record<Kind, string> = {
  becameVisible: 'Now publicly visible',
  noLongerVisible: 'No longer publicly visible',
  added: 'New items',
  gone: 'Items that we no longer find',
};

interface Props {
  changes: ListChanges;
  columns: PersonColumns;
}

export function ChangesView({ changes, columns }: Props) {
  const { since, items, numbers, totals } = changes;
  const who = (row: Row) => {
    const { name } = personOf(row.cells, columns);
    return name ? `${name}, ${row.id}` : row.id;
  };
  return (
    <>
      <h5>{since ? `Since ${dayInWords(since)}` : 'Since then'}</h5>
      {sentences(changes).map((sentence) => (
        <p>{sentence}</p>
      ))}
      {items.length > 0 && (
        <>
          <ul class="change-totals">
            {KINDS.filter((kind) => totals[kind] > 0).map((kind) => (
              <li key={kind}>
                {KIND_WORDS[kind]}: <b>{inFigures(totals[kind])}</b>
              </li>
            ))}
          </ul>
          {items.map((person) => (
            <OnePerson key={person.row.id} person={person} title={who(person.row)} />
          ))}
        </>
      )}
      {numbers.length > 0 && (
        <ul>
          {numbers.map((person) => (
            <li key={person.row.id}>
              <bdi>{who(person.row)}</bdi>: {inNumbers(person)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function OnePerson({ person: { changes }, title }: { person: ItemChanges; title: string }) {
  const kinds = KINDS.filter((kind) => changes[kind].length > 0);
  return (
    <details>
      <summary>
        <bdi>{title}</bdi>: {kinds.map((kind) => `${KIND_WORDS[kind].toLowerCase()} ${inFigures(changes[kind].length)}`).join(', ')}
      </summary>
      {kinds.map((kind) => (
        <>
          <h6>{KIND_WORDS[kind]}</h6>
          <ul>
            {changes[kind].map((item) => (
              <li dir="auto">{itemName(item, 160)}</li>
            ))}
          </ul>
        </>
      ))}
    </details>
  );
}

function inNumbers({ visible, items }: NumberChanges): string {
  const from = ([before, now]: [number, number]) =>
    before === now ? inFigures(now) : `${inFigures(before)} before, ${inFigures(now)} now`;
  return `publicly visible: ${from(visible)}; items: ${from(items)}`;
}

function sentences(found: ListChanges): string[] {
  const { items, numbers, same, isOnlyNumbers, isEverything, notCompared, sameRecord, onlyNow, onlyThen } = found;
  const changed = items.length + numbers.length;
  const isOrAre = (count: number) => `${amount(count, 'iD')} ${count === 1 ? 'is' : 'are'}`;
  return [
    changed > 0 ? `Something has changed for ${people(changed)}.` : '',
    same > 0 ? `Nothing has changed for ${people(same)}.` : '',
    changed + same === 0 ? 'We found nobody whose results we can compare.' : '',
    isOnlyNumbers
      ? 'The file only has numbers. If one item appeared and another one vanished, the number is the same, and we can’t tell.'
      : '',
    isEverything ? '' : 'Some results are incomplete, so there may be more changes.',
    notCompared > 0 ? `We can’t compare ${people(notCompared)}, because a complete result is missing, then or now.` : '',
    sameRecord > 0 ? `${isOrAre(sameRecord)} merged into another iD of the list, and not counted again.` : '',
    onlyNow > 0 ? `${isOrAre(onlyNow)} not in the earlier file.` : '',
    onlyThen > 0 ? `${isOrAre(onlyThen)} only in the earlier file, and not in this list.` : '',
  ].filter((sentence) => sentence !== '');
}
