/**
 * Which browser the tests drive: the one that CHROME_PATH names, else the one that npm brought, else an installed one.
 * The one that npm brought goes before an installed one, so that everyone who can have it tests with the same.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LaunchOptions } from 'playwright-core';
import { ROOT } from '../served/running.ts';

type Chromium = Pick<LaunchOptions, 'executablePath' | 'channel' | 'env'>;

export function chromium(environment: NodeJS.ProcessEnv = process.env, platform = `${process.platform}-${process.arch}`): Chromium {
  if (environment.CHROME_PATH) return { executablePath: environment.CHROME_PATH };
  if (platform === 'linux-x64') return brought(environment);
  const executablePath = onPath(environment.PATH ?? '');
  // Off the path, Playwright knows where Chrome's own installers put it, and says so if it is not there.
  return executablePath ? { executablePath } : { channel: 'chrome' };
}

function onPath(path: string): string | undefined {
  const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'];
  return path
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((file) => existsSync(file));
}

/** It brings the libraries and a font too, so that it runs where no browser ever ran. */
function brought(environment: NodeJS.ProcessEnv): Chromium {
  const folder = unpacked();
  return {
    executablePath: join(folder, 'chromium'),
    env: { ...environment, LD_LIBRARY_PATH: join(folder, 'al2023/lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  };
}

/** Unpacked beside and then put in place whole, because several test files may come here at once. */
function unpacked(): string {
  const manifest = join(createRequire(import.meta.url).resolve('@sparticuz/chromium'), '../../package.json');
  const { version }: { version: string } = JSON.parse(readFileSync(manifest, 'utf8'));
  const cache = join(ROOT, 'node_modules/.cache');
  const folder = join(cache, `chromium-${version}`);
  if (existsSync(folder)) return folder;

  mkdirSync(cache, { recursive: true });
  const beside = mkdtempSync(`${folder}-`);
  try {
    const script = fileURLToPath(new URL('./unpack.ts', import.meta.url));
    execFileSync(process.execPath, [script], { env: { ...process.env, TMPDIR: beside } });
    writeFileSync(join(beside, 'fonts.conf'), fonts(folder));
    renameSync(beside, folder);
  } catch (error) {
    rmSync(beside, { recursive: true });
    // Somebody else was faster, which is as good.
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** The system's fonts, if it has any, and the one that came along. */
function fonts(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${join(folder, 'fonts/fonts')}</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}
