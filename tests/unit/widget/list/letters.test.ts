/** Who gets a letter, and the letters as a mail-merge file and as links. */
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { lettersTo } from '../../../../site/widget/list/letters.ts';
import { mailMergeFile } from '../../../../site/widget/list/mail-merge.ts';
import { MAX_LINK, mailto } from '../../../../site/widget/list/mailto.ts';
import type { Row } from '../../../../site/widget/list/outcome.ts';
import { duplicate, missing, unknown, visible, waiting, withItems } from './items.ts';
import { answered, aRow, idNumber } from './reports.ts';

const COLUMNS = ['Name', 'Mail', 'Dept'];
const OPTIONS = {
  columns: { name: [0], isFamilyNameFirst: false, email: 1 },
  prefix: null,
  origin: 'https://sync-status.example',
  from: 'Example Library',
};
const person = (row: Row, name = `Person ${row.lines[0]}`, email = `p${row.lines[0]}@example.org`): Row => ({
  ...row,
  cells: [name, email, 'Law'],
});

const ROWS = [
  person(answered(1, withItems(missing(), missing(), visible()))),
  person(answered(2, withItems(waiting()))),
  person(answered(3, withItems(duplicate('shown-twice')))),
  person(answered(4, withItems(duplicate('shown-once')))),
  person(answered(5, withItems(visible()))),
  person(answered(6, { ...withItems(), status: 'nothing-to-sync' })),
  person(answered(7, withItems(missing(), unknown()))),
  person(answered(8, { status: 'incomplete', record: 'locked' })),
  person(aRow(9, { is: 'failed', why: 'Our server had a fault' })),
  person(aRow(10, { is: 'no-record', checkedAt: '2026-11-22T06:00:00Z' })),
  person(aRow(11, { is: 'cancelled' })),
];

describe('a letter', () => {
  const { letters, without } = lettersTo(ROWS, OPTIONS);

  test('goes to people with something to do or to wait for, and to no one whose result is incomplete', () => {
    expect(letters.map(({ row }) => row.lines[0])).toEqual([1, 2, 3]);
    expect(without).toEqual([
      { why: 'nothing to do', people: 2 },
      { why: 'no items found', people: 1 },
      { why: 'an incomplete result', people: 2 },
      { why: 'a failed check', people: 1 },
      { why: 'no ORCID record with this iD', people: 1 },
      { why: 'not checked yet', people: 1 },
    ]);
  });

  test('is about the causes that concern this person', () => {
    expect(letters[0]?.body).toContain('For 2 items:\nYour ORCID iD is missing');
    expect(letters[1]?.body).toContain('For 1 item:\nThe item is new');
    expect(letters[2]?.body).toContain('on your ORCID record more than once');
  });

  test('is addressed, signed, and leads to the report', () => {
    expect(letters[0]).toMatchObject({ name: 'Person 1', email: 'p1@example.org' });
    expect(letters[0]?.body).toMatch(
      /^Hello Person 1,\n[\s\S]*\nhttps:\/\/sync-status.example\/report\/9998-[\s\S]*\nExample Library$/,
    );
  });

  test('goes once to a record that two iDs of the list lead to', () => {
    const merged = person(answered(12, { ...withItems(missing()), orcid: idNumber(1), asked: idNumber(12) }));
    const found = lettersTo([...ROWS.slice(0, 1), merged], OPTIONS);
    expect(found.letters).toHaveLength(1);
    expect(found.without).toEqual([{ why: 'the same ORCID record as somebody before', people: 1 }]);
  });

  test('leads to a report on the same selection of items', () => {
    expect(lettersTo(ROWS, { ...OPTIONS, prefix: '10.17866' }).letters[0]?.reportAddress).toBe(
      `https://sync-status.example/report/${idNumber(1)}?prefix=10.17866`,
    );
  });

  test('has no name that could change it', () => {
    const hostile = person(answered(1, withItems(missing())), '=HYPERLINK("x")\r\nBcc: all@example.org\u202e<script>');
    const [letter] = lettersTo([hostile], OPTIONS).letters;
    expect(letter?.body.split('\n')[0]).toBe('Hello =HYPERLINK("x") Bcc: script,');
  });
});

describe('a mail-merge file', () => {
  const merge = (rows: Row[]) => {
    const csv = mailMergeFile(lettersTo(rows, OPTIONS).letters, COLUMNS);
    return Papa.parse<Record<string, string>>(csv.slice(1), { header: true, skipEmptyLines: true });
  };

  test('has a row for each letter, with the columns of the list', () => {
    const { data, errors } = merge(ROWS);
    expect(errors).toEqual([]);
    expect(data.map(({ Dept, 'name 2': name, email, orcid }) => [Dept, name, email, orcid])).toEqual([
      ['Law', 'Person 1', 'p1@example.org', idNumber(1)],
      ['Law', 'Person 2', 'p2@example.org', idNumber(2)],
      ['Law', 'Person 3', 'p3@example.org', idNumber(3)],
    ]);
    expect(data[0]).toMatchObject({ subject: 'Your Figshare items and your ORCID record', body: expect.stringMatching(/^Hello/) });
    expect(data[0]?.report).toBe(`https://sync-status.example/report/${idNumber(1)}`);
  });

  test('has no cell that could be mistaken for a formula', () => {
    const hostile = person(answered(1, withItems(missing())), '=HYPERLINK("x")', '=cmd@example.org');
    const cells = merge([hostile]).data.flatMap((row) => Object.values(row));
    expect(cells.filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
  });
});

describe('a link to a mail program', () => {
  const LETTER = { subject: 'Figshare & ORCID?', body: 'Hello Zoë,\n50 % of = your + items & more.\nhttps://example.org/#x' };

  test('brings the letter over unchanged, with line ends as RFC 6068 asks', () => {
    const link = new URL(mailto('zoe+x@example.org', LETTER) ?? '');
    expect(link.pathname).toBe('zoe%2Bx@example.org');
    const fields = new Map(
      link.search
        .slice(1)
        .split('&')
        .map((field) => field.split('=') as [string, string]),
    );
    expect([...fields.keys()]).toEqual(['subject', 'body']);
    expect(decodeURIComponent(fields.get('subject') ?? '')).toBe(LETTER.subject);
    expect(decodeURIComponent(fields.get('body') ?? '')).toBe(LETTER.body.replaceAll('\n', '\r\n'));
  });

  test('is not made if it would be too long', () => {
    const room = MAX_LINK - 'mailto:a@b.org?subject=s&body='.length;
    expect(mailto('a@b.org', { subject: 's', body: 'x'.repeat(room) })).toHaveLength(MAX_LINK);
    expect(mailto('a@b.org', { subject: 's', body: 'x'.repeat(room + 1) })).toBeNull();
    expect(mailto('a@b.org', { subject: 's', body: '' })).toBe('mailto:a@b.org?subject=s');
  });
});
