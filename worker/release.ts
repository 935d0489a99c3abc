/** Which release this is. */
import { version } from '../package.json';
import type { Env } from './env.ts';

/** The platform's id of this deployment, or the version in package.json if there is no platform. */
export function releaseOf({ RELEASE }: Env): string {
  return RELEASE?.id || version;
}
