/** What the list checker keeps of the visitor's list beside the iDs, and whom it takes the people to be. */
import { describe, expect, test } from 'vitest';
import { emailIn, personOf } from '../../../../site/widget/list/person.ts';
import { type ReadList, readList } from '../../../../site/widget/list/read-list.ts';
import { idNumber } from './reports.ts';

const [ROBIN, KIM, ALEX] = [idNumber(1), idNumber(2), idNumber(3)];
const cellsOn = (list: ReadList) => [...list.cells.values()];
const people = (list: ReadList) => cellsOn(list).map((cells) => personOf(cells, list.person));

describe('columns', () => {
  test('keep their names and what is in them, without the iDs', () => {
    const list = readList(`Name;ORCID;E-mail;School\nRobin Doe;${ROBIN};robin@example.org;Law\nKim Roe;${KIM};;Art`);
    expect(list.columns).toEqual(['Name', 'E-mail', 'School']);
    expect(cellsOn(list)).toEqual([
      ['Robin Doe', 'robin@example.org', 'Law'],
      ['Kim Roe', '', 'Art'],
    ]);
  });

  test('get neutral names if the list has no line of names', () => {
    expect(readList(`Robin,${ROBIN},Law\nKim,${KIM},Art`).columns).toEqual(['Column 1', 'Column 3']);
  });

  test('with the same name get numbers', () => {
    expect(readList(`Note,ORCID,note,\nx,${ROBIN},y,z`).columns).toEqual(['Note', 'note 2', 'Column 4']);
  });

  test('are kept for lines with a problem, and for every line of a repeated iD', () => {
    const list = readList(`Name,ORCID\nRobin,${ROBIN}\nKim,\nAlex,9998-0000-0000-0021\nRobert,${ROBIN}`);
    expect([...list.cells]).toEqual([
      [2, ['Robin']],
      [3, ['Kim']],
      [4, ['Alex']],
      [5, ['Robert']],
    ]);
  });

  test('keep every character, unlike the iDs', () => {
    const names = ['O’Brien–Smith', 'علی‌رضا', '=HYPERLINK("x")', '<script>alert(1)</script>', '\u202eevil'];
    const list = readList(names.map((name) => `"${name.replaceAll('"', '""')}",${ROBIN}`).join('\n'));
    expect(cellsOn(list).map(([name]) => name)).toEqual(names);
  });

  test('keep line breaks within a cell', () => {
    expect(cellsOn(readList(`"Robin\nDoe",${ROBIN}`))).toEqual([['Robin\nDoe']]);
  });

  test.each([
    ['after a name', `Robin Doe ${ROBIN}`, 'Robin Doe'],
    ['with a label', `Robin Doe (ORCID iD: ${ROBIN})`, 'Robin Doe'],
    ['as an address', `https://orcid.org/${ROBIN} – Robin Doe`, 'Robin Doe'],
    ['after an email address', `Robin Doe <robin@example.org> ${ROBIN}`, 'Robin Doe <robin@example.org>'],
  ])('text beside an iD in the same cell is kept: %s', (_, text, kept) => {
    const list = readList(text);
    expect([list.columns, cellsOn(list)]).toEqual([['Text beside the iD'], [[kept]]]);
  });

  test.each([
    ['bare iDs', `${ROBIN}\n${KIM}`],
    ['several on a line', `${ROBIN} ${KIM}, ${ALEX}`],
    ['a table of nothing else', `ORCID,\n${ROBIN},\n${KIM},`],
  ])('are not made of %s', (_, text) => {
    expect(readList(text).columns).toEqual([]);
  });
});

describe('names and email addresses are found', () => {
  const ROBIN_DOE = { name: 'Robin Doe', email: 'robin@example.org' };

  test.each([
    ['by the names of the columns', `School,Name,Email,ORCID\nLaw,Robin Doe,robin@example.org,${ROBIN}`],
    ['by other names of columns', `Researcher;e-mail address;ORCID iD\nRobin Doe;robin@example.org;${ROBIN}`],
    ['in two columns', `ORCID,Surname,Given name,Mail\n${ROBIN},Doe,Robin,robin@example.org`],
    ['by what is in the columns', `${ROBIN}\tRobin Doe\tLaw\trobin@example.org`],
    ['in one cell', `Robin Doe <robin@example.org> ${ROBIN}`],
    ['with the family name first', `Name;ORCID;Email\nDoe, Robin;${ROBIN};robin@example.org`],
    ['as a link', `Robin Doe;mailto:robin@example.org;${ROBIN}`],
  ])('%s', (_, text) => {
    expect(people(readList(text))).toEqual([ROBIN_DOE]);
  });

  test('although others look similar: departments repeat, and names do not', () => {
    const list = readList(`Applied Art,Robin Doe,${ROBIN}\nApplied Art,Kim van der Berg,${KIM}\nApplied Art,Zoë O’Neil,${ALEX}`);
    expect(people(list).map(({ name }) => name)).toEqual(['Robin Doe', 'Kim van der Berg', 'Zoë O’Neil']);
  });

  test.each([
    ['only iDs', ROBIN],
    ['sentences', `Robin works with Kim and others ${ROBIN}`],
    ['other text', `x1,2026-01-01,${ROBIN}`],
  ])('and not invented: %s', (_, text) => {
    expect(people(readList(text))).toEqual([{ name: null, email: null }]);
  });

  test('and letters after a name do not turn it around', () => {
    const list = readList(`Name;ORCID\nRobin Doe, PhD;${ROBIN}\nKim Roe;${KIM}\nAlex Poe;${ALEX}`);
    expect(people(list).map(({ name }) => name)).toEqual(['Robin Doe, PhD', 'Kim Roe', 'Alex Poe']);
  });
});

describe('an email address', () => {
  test.each([
    ['robin@example.org', 'robin@example.org'],
    [' Robin <robin.doe+x@cs.example.ac.uk>; ', 'robin.doe+x@cs.example.ac.uk'],
    ["o'neil@example.org", "o'neil@example.org"],
    ['robin@example.org?bcc=all@example.org', 'robin@example.org'],
    ['robin@example.org%0d%0abcc:all@example.org', 'robin@example.org'],
    ['robin@localhost', null],
    ['@example.org', null],
    ['robin at example.org', null],
    ['', null],
  ])('in %j is %j', (text, email) => {
    expect(emailIn(text)).toBe(email);
  });
});
