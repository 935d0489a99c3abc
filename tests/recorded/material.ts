/** Answers that the three services really gave. They are about real people, so they stay beside the checkout. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../served/running.ts';

const SHARED = join(ROOT, '../shared');
export const REPLAY = join(SHARED, 'replay/server.mjs');

export const isHere = existsSync(REPLAY) && existsSync(join(SHARED, 'recorded/people'));
if (!isHere) console.warn('Skipped: the recorded answers are not beside this checkout.');

/** @returns The parsed file, or null if there is none. */
export function recorded(path: string) {
  const file = join(SHARED, 'recorded', path);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

export function recordedText(path: string): string {
  const file = join(SHARED, 'recorded', path);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

export function namesIn(folder: string): string[] {
  return isHere ? readdirSync(join(SHARED, 'recorded', folder)) : [];
}
