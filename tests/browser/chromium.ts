/**
 * Chooses the browser for the tests: the one in CHROME_PATH, otherwise the one from npm, otherwise an installed one. The one from
 * npm is preferred to an installed one, so that as many people as possible test with the same browser.
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
  if (platform === 'linux-x64') return fromNpm(environment);
  const executablePath = onPath(environment.PATH ?? '');
  // Playwright knows where Chrome's installers put the browser, and fails with a message if it is not there.
  return executablePath ? { executablePath } : { channel: 'chrome' };
}

function onPath(path: string): string | undefined {
  const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'];
  return path
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((file) => existsSync(file));
}

/** The package contains the libraries and a font that the browser needs, so that it runs on a bare machine. */
function fromNpm(environment: NodeJS.ProcessEnv): Chromium {
  const folder = unpacked();
  return {
    executablePath: join(folder, 'chromium'),
    env: { ...environment, LD_LIBRARY_PATH: join(folder, 'al2023/lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  };
}

/** Unpacks into a temporary folder and then renames it, because several test files can do this at the same time. */
function unpacked(): string {
  const manifest = join(createRequire(import.meta.url).resolve('@sparticuz/chromium'), '../../package.json');
  const { version }: { version: string } = JSON.parse(readFileSync(manifest, 'utf8'));
  const cache = join(ROOT, 'node_modules/.cache');
  const folder = join(cache, `chromium-${version}`);
  if (existsSync(folder)) return folder;

  mkdirSync(cache, { recursive: true });
  const temporary = mkdtempSync(`${folder}-`);
  try {
    const script = fileURLToPath(new URL('./unpack.ts', import.meta.url));
    execFileSync(process.execPath, [script], { env: { ...process.env, TMPDIR: temporary } });
    writeFileSync(join(temporary, 'fonts.conf'), fonts(folder));
    renameSync(temporary, folder);
  } catch (error) {
    rmSync(temporary, { recursive: true });
    // Another test file was faster, and its folder is equally good.
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** The system's fonts, if there are any, and the font in the package. */
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
