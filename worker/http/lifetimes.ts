/** How long an answer may be reused, named by what it says. These are the only copies that are kept anywhere. */
import type { Env } from '../env.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** Seconds: fresh; then served while a new one is fetched; then served if none can be had. */
export const LIFETIMES = {
  complete: { fresh: 5 * MINUTE, whileRevalidating: HOUR, ifError: 24 * HOUR },
  incomplete: { fresh: 30 },
  unknownId: { fresh: MINUTE },
  refusal: { fresh: MINUTE },
  redirection: { fresh: HOUR },
  builtIn: { fresh: HOUR },
  never: null,
} as const satisfies Record<string, { fresh: number; whileRevalidating?: number; ifError?: number } | null>;

export type Lifetime = keyof typeof LIFETIMES;

/** How many seconds an answer counts as fresh. */
export function freshSeconds(name: Lifetime): number {
  return LIFETIMES[name]?.fresh ?? 0;
}

/** @param ageSeconds How old the answer is already, if its age is not to count. */
export function cacheControl(name: Lifetime, { CACHE }: Pick<Env, 'CACHE'>, ageSeconds = 0): string {
  const lifetime: { fresh: number; whileRevalidating?: number; ifError?: number } | null = LIFETIMES[name];
  if (!lifetime || CACHE === 'off') return 'no-store';
  const { fresh, whileRevalidating, ifError } = lifetime;
  return [
    'public',
    `max-age=${fresh + ageSeconds}`,
    ...(whileRevalidating ? [`stale-while-revalidate=${whileRevalidating}`] : []),
    ...(ifError ? [`stale-if-error=${ifError}`] : []),
  ].join(', ');
}
