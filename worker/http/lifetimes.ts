/** How long browsers, caches and we may reuse each kind of response. */
import type { Env } from '../env.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** In seconds. While `fresh`, a copy is served as it is. After that, it is served while a new one is made, or if making one fails. */
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

export function freshSeconds(name: Lifetime): number {
  return LIFETIMES[name]?.fresh ?? 0;
}

export function cacheControl(name: Lifetime, { CACHE }: Pick<Env, 'CACHE'>): string {
  const lifetime: { fresh: number; whileRevalidating?: number; ifError?: number } | null = LIFETIMES[name];
  if (!lifetime || CACHE === 'off') return 'no-store';
  const { fresh, whileRevalidating, ifError } = lifetime;
  return [
    'public',
    `max-age=${fresh}`,
    ...(whileRevalidating ? [`stale-while-revalidate=${whileRevalidating}`] : []),
    ...(ifError ? [`stale-if-error=${ifError}`] : []),
  ].join(', ');
}
