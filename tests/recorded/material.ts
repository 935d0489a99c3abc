/**
 * Answers that the three services gave about real people, so they are kept outside this repository.
 *
 * The environment variable RECORDED_ANSWERS names their folder. The server that replays them is in the folder `replay` beside it.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ROOT } from '../served/running.ts';

const folder = process.env.RECORDED_ANSWERS;

/** Without them, `recorded-answers.test.ts` says so, and no other file of this folder is run. */
export const isHere = folder !== undefined && folder !== '';

export const RECORDED = resolve(ROOT, folder ?? '');
export const REPLAY = resolve(RECORDED, '../replay/server.mjs');

/** @returns The parsed file, or null if it does not exist. */
export function recorded(path: string) {
  const text = recordedText(path);
  return text === '' ? null : JSON.parse(text);
}

/** @returns The file as text, or '' if it does not exist. */
export function recordedText(path: string): string {
  const file = join(RECORDED, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

export function namesIn(folder: string): string[] {
  return isHere ? readdirSync(join(RECORDED, folder)) : [];
}
