/** Twelve people who do not exist, as a librarian's table: two have no valid iD, one is there twice, and one iD was merged. */
import { exampleNamed } from '../../../shared/examples/ids.ts';
import { idNumber } from '../../unit/widget/list/reports.ts';

export const HOSTILE = '=HYPERLINK("https://evil.example","Click") <script>alert(1)</script> \u202egnorw';

const ROWS = [
  ['Ada Rivera', 'ada@example.ac.uk', 'Science', exampleNamed('in-step')],
  ['Ben Okafor', 'ben@example.ac.uk', 'Science', `https://orcid.org/${exampleNamed('action-needed')}`],
  ['Chloë Martin', 'chloe@example.ac.uk', 'Arts', exampleNamed('waiting')],
  ['Dev Patel', 'dev@example.ac.uk', 'Health', exampleNamed('nothing-to-sync')],
  ['Eve Lindqvist', 'eve@example.ac.uk', 'Health', exampleNamed('duplicates')],
  ['Farid Haddad', 'farid@example.ac.uk', 'Business', exampleNamed('incomplete')],
  ['Grace Mbeki', 'grace@example.ac.uk', 'Business', exampleNamed('locked')],
  ['Hana Sato', 'hana@example.ac.uk', 'Arts', exampleNamed('merged')],
  ['Ivan Petrov', 'ivan@example.ac.uk', 'Arts', '9999-0000-0000-0018'],
  ['Jo Smith', 'jo@example.ac.uk', 'Business', ''],
  ['Benjamin Okafor', 'ben2@example.ac.uk', 'Health', exampleNamed('action-needed')],
  [HOSTILE, 'kit@example.ac.uk', 'Science', exampleNamed('unreachable')],
] as const;

export const NAMES = ROWS.map(([name]) => name);
export const TABLE = [
  'Name\tEmail\tSchool\tORCID iD',
  ...ROWS.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join('\t')),
].join('\n');

/** People with invented iDs, for a service whose answers a test chooses. */
export function tableOf(names: readonly string[]): string {
  return [
    'Name,Email,ORCID',
    ...names.map((name, index) => `"${name.replaceAll('"', '""')}",p${index}@example.org,${idNumber(index)}`),
  ].join('\n');
}
