import { describe, expect, test } from 'vitest';
import { LOCKED } from '../../../shared/examples/world.ts';
import { RULES_VERSION } from '../../../shared/verdicts/diagnose.ts';
import { width } from '../../../worker/render/plain-lines.ts';
import { ARRIVED, hoursAgo, NOT_VISIBLE, worldWith } from '../../fixtures/robin.ts';
import { status } from '../../upstreams/faults.ts';
import { exampleDownloads, robinDownloads } from './app.ts';
import { expectSameBlocks, spaced } from './same-items.ts';

const COLUMNS = 76;
const withTitle = async (title: string) => (await robinDownloads(worldWith({ ...NOT_VISIBLE, title }))).txt;

test('begins with the result', async () => {
  const { txt } = await robinDownloads(worldWith(ARRIVED));
  expect(txt.split('\n').slice(0, 10)).toEqual([
    'Sync status of ORCID iD 9999-0000-0000-0115',
    '===========================================',
    '',
    '1 of 1 item is publicly visible on the ORCID record.',
    '',
    'Record     https://orcid.org/9999-0000-0000-0115',
    'Items      1 on Figshare: 1 visible',
    'Checked    22 November 2026, 06:00 UTC',
    'Online     https://sync.example.org/report/9999-0000-0000-0115',
    '',
  ]);
});

test('shows the title, the address, the state at each service and the claim address of an item', async () => {
  const { txt } = await robinDownloads(worldWith(NOT_VISIBLE));
  expect(txt).toContain(
    [
      '',
      '* Readings of a rain gauge',
      '  https://doi.org/10.6084/m9.figshare.99100001',
      '  Figshare:  listed (published 23 October 2026)',
      '  DataCite:  your iD is listed',
      '  ORCID:     not publicly visible',
      '  Add it: https://commons.datacite.org/doi.org/10.6084/m9.figshare.99100001',
      '',
    ].join('\n'),
  );
});

test('names each service that added an item once', async () => {
  const works = [
    [{ addedBy: 'datacite' as const }, { addedBy: 'datacite' as const, version: 1 }],
    [{ addedBy: 'figshare' as const }],
  ];
  const { txt } = await robinDownloads(worldWith({ ...ARRIVED, works }));
  expect(txt).toContain('  ORCID:     publicly visible (added by DataCite, figshare)\n  It’s on your record more than once.\n');
});

test('names the service that failed, and makes no claim about it', async () => {
  const { txt } = await robinDownloads(worldWith(NOT_VISIBLE), { datacite: status(503) });
  expect(txt).toContain('* DataCite isn’t available at the moment.');
  expect(txt).toContain('DataCite:  not checked');
  expect(spaced(txt)).toContain('this report is incomplete');
});

test('says of an item that is on its way that it waits, not that it is missing', async () => {
  const { txt } = await robinDownloads(worldWith({ ...NOT_VISIBLE, publishedAt: hoursAgo(3) }));
  expect(txt).toContain('  DataCite:  your iD is listed\n  ORCID:     on its way\n');
  expect(txt).toMatch(/^Items {6}1 on Figshare: 1 on the way$/m);
  expect(txt).not.toContain('ORCID:     not publicly visible');
});

test('says of an item whose DOI is too new for DataCite that the DOI is not there yet', async () => {
  const { txt } = await robinDownloads(worldWith({ ...NOT_VISIBLE, publishedAt: hoursAgo(3), registration: false }));
  expect(txt).toContain('  DataCite:  DOI not found yet\n  ORCID:     on its way\n');
});

test('gives the reason why the works cannot be seen', async () => {
  const { txt } = await robinDownloads({ ...worldWith(ARRIVED), orcid: LOCKED });
  expect(txt).toContain('ORCID has locked this record, so nobody can see its works.');
  expect(txt).toContain('ORCID:     not checked');
});

test('never says that something is missing from the record', async () => {
  const { txt } = await exampleDownloads('action-needed');
  expect(txt).not.toMatch(/not on (?:the|your) (?:ORCID )?record/i);
});

test('names the rules, the selection and the time', async () => {
  const { txt } = await exampleDownloads('in-step');
  const day = new Date(RULES_VERSION).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  expect(txt).toContain(`We used our rules as of ${day}.`);
  expect(txt).toMatch(/^Items {6}7 on Figshare: 7 visible$/m);
  expect(txt).toMatch(/^Checked {4}\d+ \w+ \d{4}, \d\d:\d\d UTC$/m);
});

describe('no line is wider than 76 columns', () => {
  test.each(['action-needed', 'in-step', 'locked', 'incomplete', 'waiting', 'duplicates', 'merged'] as const)(
    '%s',
    async (name) => {
      const { txt } = await exampleDownloads(name);
      const wide = txt.split('\n').filter((line) => width(line) > COLUMNS);
      expect(wide.filter((line) => !/https:\/\/\S+(?: \(an invented example\))?$/.test(line))).toEqual([]);
    },
  );

  test.each([
    ['many words', 'rain '.repeat(200)],
    ['one word', 'x'.repeat(500)],
    ['ideographs', '研究データ'.repeat(40)],
    ['an address', `https://${'x'.repeat(500)}`],
    ['pictures', '👩🏽‍🔬'.repeat(80)],
  ])('a title of %s', async (_, title) => {
    const lines = (await withTitle(title)).split('\n');
    expect(lines.filter((line) => width(line) > COLUMNS && !line.includes('https://doi.org'))).toEqual([]);
    expect(lines.join('').replace(/[\s*]/g, '')).toContain(title.replaceAll(' ', ''));
  });

  test('ideographs count twice, joiners and accents not at all', () => {
    expect(['abc', 'é', 'e\u0301', '研究', '👩🏽‍🔬', '…'].map(width)).toEqual([3, 1, 1, 4, 2, 1]);
  });
});

describe('text from services cannot affect the terminal', () => {
  /** Characters that control a terminal, or that hide or reorder the text after them. */
  const FORBIDDEN = /(?!\n)\p{Cc}|[\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/u;
  test.each([
    ['a colour', '\u001b[31mred\u001b[0m'],
    ['a colour, in one control character', '\u009b31mred'],
    ['a link', '\u001b]8;;https://evil.example\u0007here\u001b]8;;\u0007'],
    ['a window title', '\u001b]0;owned\u009c'],
    ['a device status request', '\u001b[6n\u001bZ'],
    ['a reversed name', 'data\u202etxt.exe\u202c'],
    ['an isolate that does not end', 'data\u2067 more'],
    ['a mark', 'data\u200f\u061c\u200e'],
    ['a carriage return', 'nothing to do\rSync status'],
    ['a new paragraph', 'x\n\n* Another item\n  https://evil.example'],
    ['a line separator', 'x\u2028* Another item\u2029  y'],
    ['a backspace', 'bad\b\b\bgood\u007f'],
    ['invisible letters', 'a\u200bb\u2060c\ufeffd\u{e0041}e'],
    ['half a letter', 'x\ud800y'],
    ['nothing that can be seen', '\u202e\u200b\u2060'],
  ])('%s', async (_, title) => {
    const all = await robinDownloads(worldWith({ ...NOT_VISIBLE, title }));
    expect(all.txt).not.toMatch(FORBIDDEN);
    expectSameBlocks(all);
  });

  test('joined letters stay joined', async () => {
    expect(await withTitle('نامه‌ها 👩🏽‍🔬')).toContain('* نامه‌ها 👩🏽‍🔬\n');
  });
});
