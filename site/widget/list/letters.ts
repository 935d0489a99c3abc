/** The letters to those people of a list who have something to do or to wait for. */
import { type Letter, letter } from '../../../shared/letters/letter.ts';
import { reportAddress } from './export.ts';
import { isOpen } from './list-causes.ts';
import { causesOf, isWorthWriting, type Row, type RowStatus, rowStatusOf } from './outcome.ts';
import { type Person, type PersonColumns, personOf } from './person.ts';

export interface ListLetter extends Letter, Person {
  row: Row;
  reportAddress: string;
}

export interface LetterOptions {
  columns: PersonColumns;
  prefix: string | null;
  /** The origin of this service. */
  origin: string;
  /** The name at the end of each letter. */
  from: string;
}

export interface Letters {
  letters: ListLetter[];
  /** Why the others get none, with their number. */
  without: { why: string; people: number }[];
}

type WithoutLetter = Exclude<RowStatus, 'action-needed' | 'waiting' | 'duplicates'> | 'same-record';

const WHY_NOT: Record<WithoutLetter, string> = {
  'in-step': 'nothing to do',
  'nothing-to-sync': 'no items found',
  incomplete: 'an incomplete result',
  failed: 'a failed check',
  'no-record': 'no ORCID record with this iD',
  'not-checked': 'not checked yet',
  'same-record': 'the same ORCID record as somebody before',
};

export function lettersTo(rows: readonly Row[], { columns, prefix, origin, from }: LetterOptions): Letters {
  const letters: ListLetter[] = [];
  const records = new Set<string>();
  const without = new Map<WithoutLetter, number>();
  for (const row of rows) {
    const record = row.outcome.is === 'answered' ? row.outcome.answer.orcid : row.id;
    const status = rowStatusOf(row);
    if (!isWorthWriting(row) || records.has(record)) {
      const why = isWorthWriting(row) ? 'same-record' : (status as WithoutLetter);
      without.set(why, (without.get(why) ?? 0) + 1);
      continue;
    }
    records.add(record);
    const person = personOf(row.cells, columns);
    const address = reportAddress(row.id, prefix, origin);
    const text = letter({ name: person.name, causes: causesOf(row).filter(isOpen), reportAddress: address, from });
    letters.push({ ...person, ...text, row, reportAddress: address });
  }
  return { letters, without: [...without].map(([why, people]) => ({ why: WHY_NOT[why], people })) };
}
