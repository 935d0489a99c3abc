/** `npm run adopt`, as somebody runs it: with lines through a pipe, or with a file of answers. */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { withContact } from '../../site/adopt/files.ts';
import { missing } from '../../site/adopt/missing.ts';
import { answersIn, NONE, QUESTIONS } from '../../site/adopt/questions.ts';
import { institution as present } from '../../site/institution.ts';
import { ROOT } from '../served/running.ts';
import { institution as nowhere } from './other-institution.ts';

/** Without a logo, which would have to be a file of this checkout. */
const { logo: _, ...other } = nowhere;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sync-status-'));
  mkdirSync(join(folder, 'site'));
  for (const file of ['wrangler.toml', 'site/institution.ts']) cpSync(join(ROOT, file), join(folder, file));
});
afterEach(() => rmSync(folder, { recursive: true }));

const written = (file: string) => readFileSync(join(folder, file), 'utf8');
const unchanged = () =>
  ['wrangler.toml', 'site/institution.ts'].every((file) => written(file) === readFileSync(join(ROOT, file), 'utf8'));
const institutionWritten = async () => (await import(pathToFileURL(join(folder, 'site/institution.ts')).href)).institution;

async function adopt(lines: string[], ...options: string[]): Promise<{ code: number | null; says: string }> {
  const child = spawn(process.execPath, ['site/adopt/adopt.ts', '--into', folder, ...options], { cwd: ROOT });
  let says = '';
  child.stdout.on('data', (chunk) => {
    says += chunk;
  });
  child.stderr.on('data', (chunk) => {
    says += chunk;
  });
  child.stdin.end(lines.map((line) => `${line}\n`).join(''));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, says };
}

function answersFile(answers: object): string {
  const path = join(folder, 'answers.json');
  writeFileSync(path, JSON.stringify(answers));
  return path;
}

/** Every question that is asked of somebody who gives these answers. */
function linesFor(answers: Record<string, string>): string[] {
  const asked = QUESTIONS.filter(({ after }) => !after || after in answers);
  return asked.map(({ key }) => answers[key] ?? NONE);
}

describe('who answers all questions', () => {
  test('has an institution’s file that says so, and is the contact of the server', async () => {
    const { code, says } = await adopt([...linesFor(answersIn(other)), 'yes']);
    expect({ code, says }).toMatchObject({ code: 0, says: expect.stringContaining(other.portal.url) });
    expect(await institutionWritten()).toEqual(other);
    expect(written('wrangler.toml')).toContain(`\nCONTACT = "${other.contactEmail}"\n`);
  });

  test.each(['no', ''])('and says “%s” at the end has changed nothing', async (last) => {
    const { code, says } = await adopt([...linesFor(answersIn(other)), last]);
    expect({ code, says }).toMatchObject({ code: 0, says: expect.stringContaining('Nothing was written') });
    expect(unchanged()).toBe(true);
  });

  test('with nothing keeps what is there', async () => {
    const { code } = await adopt([...QUESTIONS.map(() => '').slice(0, linesFor(answersIn(present)).length), 'y']);
    expect(code).toBe(0);
    expect(await institutionWritten()).toEqual(present);
  });
});

test('of another institution nothing is proposed but its colours: who answers only what must be has no page of theirs', async () => {
  const { name, address, shortName, contactEmail, portal, doiPrefix } = other;
  const given = { name, address, shortName, contactEmail, 'portal.name': portal.name, 'portal.url': portal.url, doiPrefix };
  const asked = QUESTIONS.filter(({ after }) => !after).map(({ key }) => (given as Record<string, string>)[key] ?? '');
  expect(await adopt([...asked, 'yes'])).toMatchObject({ code: 0 });
  expect(await institutionWritten()).toEqual({
    name,
    address,
    shortName,
    contactEmail,
    portal,
    doiPrefix,
    pages: {},
    colours: present.colours,
  });
});

test('what must be answered cannot be left empty', async () => {
  const { code, says } = await adopt([other.name, other.address, '', 'yes']);
  expect({ code, says }).toEqual({ code: 1, says: expect.stringContaining('at least two letters') });
});

describe('an answer that is wrong is refused with what would be right', () => {
  test.each([
    ['address', 'http://library.example', /address with https/],
    ['address', 'https://library.example/sync', /without a path/],
    ['contactEmail', 'the library', /an e-mail address such as/],
    ['doiPrefix', '10.17866/', /a DOI prefix such as 10\.6084/],
    ['portal.url', 'data.library.example', /begins with https:\/\//],
    ['colours.light', 'teal', /six hexadecimal digits/],
    ['colours.light', '#8fd3df', /The contrast on #[0-9a-f]{6} is too low: \d\.\d+/],
    ['colours.dark', '#0b5563', /The contrast on .* is too low/],
  ])('%s: “%s”', async (key, answer, right) => {
    const { code, says } = await adopt([...linesFor({ ...answersIn(other), [key]: answer }), 'yes']);
    expect({ code, says }).toEqual({ code: 1, says: expect.stringMatching(right) });
    expect(says).toContain(answer);
    expect(unchanged()).toBe(true);
  });

  test('a logo that is not there', async () => {
    const { code, says } = await adopt([], '--yes', '--answers', answersFile(nowhere));
    expect({ code, says }).toEqual({ code: 1, says: expect.stringContaining('There is no such file') });
  });
});

describe('a file of answers', () => {
  test('is written without questions where it was told so', async () => {
    const { code } = await adopt([], '--yes', '--answers', answersFile(other));
    expect(code).toBe(0);
    expect(await institutionWritten()).toEqual(other);
  });

  test('with a field that there is not is refused by name', async () => {
    const { code, says } = await adopt([], '--yes', '--answers', answersFile({ ...other, colour: 'red' }));
    expect({ code, says }).toEqual({ code: 1, says: expect.stringContaining('colour') });
    expect(unchanged()).toBe(true);
  });

  test('may hold quotes and apostrophes', async () => {
    const name = 'L\'École "normale" \\ $x';
    await adopt([], '--yes', '--answers', answersFile({ ...other, name }));
    expect(await institutionWritten()).toMatchObject({ name });
  });
});

describe('a copy is ready to be published', () => {
  const toml = 'CONTACT = "a@library.ac.uk"\n';
  const ready = { ...other, address: 'https://sync.library.ac.uk', contactEmail: 'a@library.ac.uk' };

  test('with an address of its own and one contact', () => {
    expect(missing(ready, toml)).toEqual([]);
  });

  test('but not at an address that nobody can have', () => {
    expect(missing({ ...ready, address: 'https://sync-status.example' }, toml)).toEqual([expect.stringContaining('nobody’s')]);
  });

  test('nor with somebody else as the server’s contact', () => {
    expect(missing(ready, withContact(toml, 'b@library.ac.uk'))).toEqual([expect.stringContaining('CONTACT')]);
  });
});
