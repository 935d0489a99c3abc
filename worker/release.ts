import { version } from '../package.json';
import type { Env } from './env.ts';

/** Which deployment answers: the platform's id of it; the version of the source where there is no platform. */
export function releaseOf({ RELEASE }: Env): string {
  return RELEASE?.id || version;
}
