/** The package that others install: complete, without dependencies, and found by every kind of tool. */
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../../served/running.ts';
import { PACKAGE, packInto, type Tarball, temporaryFolder } from './tarball.ts';

const folder = temporaryFolder();
let tarball: Tarball;
beforeAll(() => {
  tarball = packInto(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

const manifest = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'));

test('has the version and the licence of the project, and needs nothing else', () => {
  const { version, license } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  expect(manifest).toMatchObject({ name: 'orcid-sync-status', version, license });
  expect(Object.keys(manifest).filter((key) => /dependencies|scripts|private/i.test(key))).toEqual([]);
});

test('contains its licence, the licences of what is bundled, its own README, the manifest, modules and types, and nothing else', () => {
  const known = ['LICENSE', 'README.md', 'THIRD-PARTY-LICENSES.txt', 'custom-elements.json', 'package.json'];
  const others = tarball.files.filter((path) => !known.includes(path));
  expect(tarball.files).toEqual(expect.arrayContaining(known));
  expect(others.filter((path) => !/^(types\/.+\.d\.ts|chunks\/[\w-]+\.js|[a-z]+\.(js|d\.ts))$/.test(path))).toEqual([]);
  const licences = readFileSync(join(PACKAGE, 'THIRD-PARTY-LICENSES.txt'), 'utf8');
  expect(licences).toMatch(/^preact [\d.]+$/m);
  expect(licences).toMatch(/^lean-qr [\d.]+$/m);
});

test('has nothing that publint finds', async () => {
  const { messages, pkg } = await publint({ pkgDir: PACKAGE, pack: false, strict: true });
  expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
});

test('has types that every kind of resolution finds', async () => {
  const analysis = await checkPackage(createPackageFromTarballData(readFileSync(tarball.path)));
  if (!analysis.types) throw new Error('there are no types');
  // A CommonJS module can only import it dynamically, or with a version of Node that can require modules.
  const problems = analysis.problems.filter(({ kind }) => kind !== 'CJSResolvesToESM');
  expect(problems).toEqual([]);
});

test('has no type that needs the validator or a source of ours', () => {
  const types = tarball.files.filter((path) => path.startsWith('types/')).map((path) => readFileSync(join(PACKAGE, path), 'utf8'));
  expect(types.length).toBeGreaterThan(10);
  for (const text of types) expect(text).not.toMatch(/\bzod\b|\.tsx?'/);
});

describe('on a server, without a DOM', () => {
  test.each(Object.keys(manifest.exports).filter((entry) => !entry.endsWith('.json')))('%s can be imported', (entry) => {
    const script = `
      const exported = await import('./${manifest.exports[entry].default}');
      console.log(Object.keys(exported).join(), typeof HTMLElement);`;
    const output = execFileSync(process.execPath, ['--input-type=module', '--eval', script], { cwd: PACKAGE, encoding: 'utf8' });
    expect(output.trim()).toBe(`${entry === './client' ? 'syncStatus' : 'SyncStatusElement'} undefined`);
  });
});
