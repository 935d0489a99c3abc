/** The files of a repository: for spreadsheet programs, and safe with any name and title. */
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { repositoryItems } from '../../../../shared/repository/items.ts';
import { judgeDoi } from '../../../../shared/repository/judge-doi.ts';
import { namingOf, peopleOf } from '../../../../shared/repository/people.ts';
import { fetchRepositoryPage } from '../../../../shared/sources/datacite/repository.ts';
import { itemsCsv, peopleCsv } from '../../../../site/widget/repository/export.ts';
import { recordOf, repositoryService } from '../../../upstreams/repository-service.ts';

const ORIGIN = 'https://sync-status.example';
const HOSTILE = [
  '=HYPERLINK("https://example.org")',
  '<script>alert(1)</script>',
  '+1',
  '@SUM(A1)',
  'a\r\nb',
  '\u202eright to left',
  '"quoted", with comma',
];

const hostile = HOSTILE.map((text, index) =>
  recordOf({
    doi: `10.99999/rd.test.${41_000_000 + index}`,
    title: text,
    creators: [{ name: text }, { name: text, nameIdentifier: '9999-0000-0000-0115' }],
  }),
);

async function dois(records = hostile) {
  const { upstreams } = repositoryService({ dois: records });
  const page = { selection: { by: 'prefix', prefix: '10.99999' }, registered: null, size: 1000, number: 1 } as const;
  const answer = await fetchRepositoryPage(page, { ...upstreams, signal: new AbortController().signal });
  return answer.records.entries.map(judgeDoi);
}

function rowsOf(csv: string): Record<string, string>[] {
  expect(csv.startsWith('\ufeff')).toBe(true);
  return Papa.parse<Record<string, string>>(csv.slice(1), { header: true, skipEmptyLines: true }).data;
}

test('every item is one row, and no cell is a formula', async () => {
  const rows = rowsOf(itemsCsv(repositoryItems(await dois()), () => 'nobody', ORIGIN));
  expect(rows).toHaveLength(HOSTILE.length);
  for (const row of rows) {
    expect(Object.values(row).filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
    expect(row.reasons).toBe('An author has no iD');
    expect(row.nextSteps).toBe('Ask the author for the iD, and add it to the author entry.');
    expect(row.publiclyVisibleOn).toBe('None of the records that we read');
    expect(row.check).toBe(`${ORIGIN}/check-a-doi/#${row.doi}`);
  }
});

test('an item with versions only links to the check of the version that was judged', async () => {
  const versions = await dois([recordOf({ doi: '10.99999/rd.test.41000001.v1' })]);
  const [row] = rowsOf(itemsCsv(repositoryItems(versions), () => null, ORIGIN));
  expect(row?.check).toBe(`${ORIGIN}/check-a-doi/#10.99999/rd.test.41000001.v1`);
});

test('before ORCID was asked, nothing is said about it', async () => {
  const [row] = rowsOf(itemsCsv(repositoryItems(await dois()), () => null, ORIGIN));
  expect(row?.publiclyVisibleOn).toBe('');
});

test('people are a file of their own, with their iDs as links', async () => {
  const judged = await dois();
  const rows = rowsOf(peopleCsv(peopleOf(namingOf(judged, repositoryItems(judged)))));
  expect(rows).toMatchObject([{ orcid: 'https://orcid.org/9999-0000-0000-0115', items: String(HOSTILE.length) }]);
});
