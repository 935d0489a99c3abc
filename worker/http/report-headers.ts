import type { Report } from '../../shared/report/report.schema.ts';
import type { Env } from '../env.ts';
import type { Made } from '../reports.ts';
import { cacheControl, type Lifetime } from './lifetimes.ts';

/** What was not checked whole, or not just now, is soon asked for again. */
export function lifetimeOf({ status, stale }: Report): Lifetime {
  return status === 'incomplete' || stale ? 'incomplete' : 'complete';
}

/**
 * With `age`, caches on the way count from when the report was made. A stale one may still be used for a moment.
 *
 * @param isWhole Whether the answer has all that it needs besides the report.
 */
export function reportHeaders({ report, ageSeconds }: Made, env: Env, isWhole = true): Record<string, string> {
  return {
    'cache-control': cacheControl(isWhole ? lifetimeOf(report) : 'incomplete', env, report.stale ? ageSeconds : 0),
    'sync-status': isWhole ? report.status : 'incomplete',
    ...(ageSeconds > 0 && { age: String(ageSeconds) }),
  };
}
