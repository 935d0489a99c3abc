import { describe, expect, test } from 'vitest';
import { FILE_PROBLEMS, readFile } from '../../../../site/widget/list/read-file.ts';
import { readList } from '../../../../site/widget/list/read-list.ts';

const ROBIN = '9999-0000-0000-006X';
const utf16 = (text: string, isBig: boolean) => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
};

test.each([
  ['UTF-8', Buffer.from(`Zoë;${ROBIN}`)],
  ['UTF-8 with a byte order mark', Buffer.from(`\ufeffZoë;${ROBIN}`)],
  ['UTF-16, which spreadsheet programs call “Unicode text”', utf16(`Zoë;${ROBIN}`, false)],
  ['UTF-16 with the other byte order', utf16(`Zoë;${ROBIN}`, true)],
  ['the encoding of Windows', Buffer.from(`Zoë;${ROBIN}`, 'latin1')],
])('%s is read', async (_, bytes) => {
  const read = await readFile(new Blob([bytes]));
  expect(read).toEqual({ ok: true, text: expect.stringContaining('Zoë') });
  expect(read.ok && readList(read.text).ids).toEqual([{ id: ROBIN, lines: [1] }]);
});

describe('is refused with a sentence about what to do instead', () => {
  test.each([
    ['a workbook', Buffer.from('504b030414000600', 'hex'), 'spreadsheet'],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'spreadsheet'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'no-text'],
    ['a file that is too large', Buffer.alloc(1_000_001, 'x'), 'too-large'],
    ['a large workbook', Buffer.concat([Buffer.from('504b0304', 'hex'), Buffer.alloc(2_000_000)]), 'spreadsheet'],
  ] as const)('%s', async (_, bytes, problem) => {
    expect(await readFile(new Blob([bytes]))).toEqual({ ok: false, problem: { code: problem, detail: FILE_PROBLEMS[problem] } });
    expect(FILE_PROBLEMS[problem]).toMatch(/^This .*\.$/);
  });
});
