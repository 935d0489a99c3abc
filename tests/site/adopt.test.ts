/** Runs `npm run adopt` with answers through a pipe and with a file of answers. */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { withSettings } from '../../site/adopt/files.ts';
import { missing } from '../../site/adopt/missing.ts';
import { answersIn, NONE, QUESTIONS } from '../../site/adopt/questions.ts';
import { institution as present } from '../../site/institution.ts';
import { ROOT } from '../served/running.ts';
import { institution as nowhere } from './other-institution.ts';

/** Without a logo, because its file would have to exist in this checkout. */
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

async function adopt(lines: string[], ...options: string[]): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, ['site/adopt/adopt.ts', '--into', folder, ...options], { cwd: ROOT });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk) => {
    output += chunk;
  });
  child.stdin.end(lines.map((line) => `${line}\n`).join(''));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, output };
}

function answersFile(answers: object): string {
  const path = join(folder, 'answers.json');
  writeFileSync(path, JSON.stringify(answers));
  return path;
}

/** The lines to enter for these answers: one for each question that is asked. */
function linesFor(answers: Record<string, string>): string[] {
  const asked = QUESTIONS.filter(({ after }) => !after || after in answers);
  return asked.map(({ key }) => answers[key] ?? NONE);
}

describe('with an answer to every question', () => {
  test('the institution’s file and the server’s contact are written', async () => {
    const { code, output } = await adopt([...linesFor(answersIn(other)), 'yes']);
    expect({ code, output }).toMatchObject({ code: 0, output: expect.stringContaining(other.portal.url) });
    expect(await institutionWritten()).toEqual(other);
    expect(written('wrangler.toml')).toContain(`\nCONTACT = "${other.contactEmail}"\n`);
  });

  test.each(['no', ''])('the confirmation “%s” leaves both files unchanged', async (last) => {
    const { code, output } = await adopt([...linesFor(answersIn(other)), last]);
    expect({ code, output }).toMatchObject({ code: 0, output: expect.stringContaining('Nothing was saved') });
    expect(unchanged()).toBe(true);
  });

  test('empty answers keep the existing institution', async () => {
    const { code } = await adopt([...QUESTIONS.map(() => '').slice(0, linesFor(answersIn(present)).length), 'y']);
    expect(code).toBe(0);
    expect(await institutionWritten()).toEqual(present);
  });
});

test('a new institution keeps only the colours of the previous one, not its pages', async () => {
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

test('a required answer cannot be empty', async () => {
  const { code, output } = await adopt([other.name, other.address, '', 'yes']);
  expect({ code, output }).toEqual({ code: 1, output: expect.stringContaining('at least two letters') });
});

describe('a wrong answer is refused, and the message describes a valid one', () => {
  test.each([
    ['address', 'http://library.example', /an address that begins with https/],
    ['address', 'https://library.example/sync', /no path/],
    ['contactEmail', 'the library', /an email address such as/],
    ['doiPrefix', '10.17866/', /a DOI prefix such as 10\.6084/],
    ['portal.url', 'data.library.example', /begins with https:\/\//],
    ['source', 'git@code.library.example', /begins with https:\/\/ or http:\/\//],
    ['colours.light', 'teal', /six hexadecimal digits/],
    ['colours.light', '#8fd3df', /The contrast on #[0-9a-f]{6} is too low: \d\.\d+/],
    ['colours.dark', '#0b5563', /The contrast on .* is too low/],
  ])('%s: “%s”', async (key, answer, right) => {
    const { code, output } = await adopt([...linesFor({ ...answersIn(other), [key]: answer }), 'yes']);
    expect({ code, output }).toEqual({ code: 1, output: expect.stringMatching(right) });
    expect(output).toContain(answer);
    expect(unchanged()).toBe(true);
  });

  test('a logo whose file does not exist', async () => {
    const { code, output } = await adopt([], '--yes', '--answers', answersFile(nowhere));
    expect({ code, output }).toEqual({ code: 1, output: expect.stringContaining('There is no such file') });
  });
});

describe('a file of answers', () => {
  test('is written without confirmation with --yes', async () => {
    const { code } = await adopt([], '--yes', '--answers', answersFile(other));
    expect(code).toBe(0);
    expect(await institutionWritten()).toEqual(other);
  });

  test('is refused if it has an unknown field, and the message names the field', async () => {
    const { code, output } = await adopt([], '--yes', '--answers', answersFile({ ...other, colour: 'red' }));
    expect({ code, output }).toEqual({ code: 1, output: expect.stringContaining('colour') });
    expect(unchanged()).toBe(true);
  });

  test('may contain quotes and apostrophes', async () => {
    const name = 'L\'École "normale" \\ $x';
    await adopt([], '--yes', '--answers', answersFile({ ...other, name }));
    expect(await institutionWritten()).toMatchObject({ name });
  });
});

describe('whether a copy is ready to be published', () => {
  const toml = '[vars]\nPUBLIC_URL = "https://sync.library.ac.uk"\nCONTACT = "a@library.ac.uk"\n';
  const ready = { ...other, address: 'https://sync.library.ac.uk', contactEmail: 'a@library.ac.uk' };

  test('it is ready with a real address and one contact', () => {
    expect(missing(ready, toml)).toEqual([]);
  });

  test('it is not ready with a reserved address', () => {
    const reserved = { ...ready, address: 'https://sync-status.example' };
    expect(missing(reserved, withSettings(toml, reserved))).toEqual([expect.stringContaining('is an example address')]);
  });

  test('it is not ready if the server names another contact', () => {
    const other = { ...ready, contactEmail: 'b@library.ac.uk' };
    expect(missing(ready, withSettings(toml, other))).toEqual([expect.stringContaining('CONTACT')]);
  });

  test('it is not ready if answers would lead to another address', () => {
    const other = { ...ready, address: 'https://elsewhere.library.ac.uk' };
    expect(missing(ready, withSettings(toml, other))).toEqual([expect.stringContaining('PUBLIC_URL')]);
  });
});
