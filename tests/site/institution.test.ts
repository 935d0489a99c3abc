/** Another library can adopt the guide by writing one file. The build fails if a value in that file is not valid. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { institution as present } from '../../site/institution.ts';
import { ROOT } from '../served/running.ts';
import { builtFiles, builtPages, elements, read } from './built.ts';
import { institution } from './other-institution.ts';
import { links } from './references.ts';

const astro = join(createRequire(import.meta.url).resolve('astro/package.json'), '../bin/astro.mjs');

/** @param file Relative to `site/`, as an adopter would name it. */
async function build(file: string, folder: string): Promise<void> {
  await promisify(execFile)(process.execPath, [astro, 'build', '--root', 'site', '--outDir', folder], {
    cwd: ROOT,
    env: { ...process.env, SYNC_STATUS_INSTITUTION: file },
  });
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sync-status-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The scripts know the prefixes of all repositories that Figshare runs, which mentions none of them in particular. */
const PREFIX_LIST = /(?:10\.\d{4,5}["'`,\s]+){10,}(?:10\.\d{4,5})?/g;

describe('the guide of another institution', () => {
  beforeAll(() => build('../tests/site/other-institution.ts', folder), 120_000);
  const pages = () => builtPages(folder).map((name) => ({ name, html: read(name, folder) }));

  test.each(['name', 'contactEmail'] as const)('shows its %s on every page', (field) => {
    const without = pages().filter(({ html }) => !html.includes(institution[field]));
    expect(without.map(({ name }) => name)).toEqual([]);
  });

  test('has its colours on every page', () => {
    const { light, dark } = institution.colours;
    const plain = pages().filter(({ html }) => !html.includes(`light-dark(${light},${dark})`));
    expect(plain.map(({ name }) => name)).toEqual([]);
  });

  test('has its logo on every page', () => {
    const logo = institution.logo?.src;
    const isLogo = ({ name, attributes }: ReturnType<typeof elements>[number]) => name === 'img' && attributes.get('src') === logo;
    expect(
      pages()
        .filter(({ html }) => !elements(html).some(isLogo))
        .map(({ name }) => name),
    ).toEqual([]);
  });

  test.each([
    institution.portal.url,
    institution.pages.orcid?.url,
    institution.pages.deposit?.url,
    institution.social?.url,
    institution.source,
  ])('links to %s', (address) => {
    expect(pages().flatMap(({ html }) => links(elements(html)))).toContain(address);
  });

  test('does not mention the default institution', () => {
    const texts = builtFiles(folder).filter((name) => /\.(html|js|css|svg|json|xml|txt|webmanifest)$/.test(name));
    expect(texts.length).toBeGreaterThan(pages().length);
    const mentioning = texts.filter((name) => /salford|10\.17866/i.test(read(name, folder).replace(PREFIX_LIST, '')));
    expect(mentioning).toEqual([]);
  });
});

test('the page for adopters has the address of the source code, or says whom to ask for it', () => {
  expect(read('adopt/index.html')).toContain(present.source ?? 'Ask us for it');
});

test('a build for an institution without an email address fails and names the field', async () => {
  const broken = join(folder, 'broken');
  await expect(build('../tests/site/broken-institution.ts', broken)).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('contactEmail'),
  });
}, 120_000);
