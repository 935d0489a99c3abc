import type { Report } from '../../shared/report.ts';
import type { Env } from '../env.ts';
import type { Made } from '../report-on.ts';
import { cacheControl, type Lifetime } from './lifetimes.ts';

/** What was not checked whole, or not just now, is soon asked for again. */
export function lifetimeOf({ status, stale }: Report): Lifetime {
  return status === 'incomplete' || stale ? 'incomplete' : 'complete';
}

/** With `age`, caches on the way count from when the report was made. A stale one may still be used for a moment. */
export function reportHeaders({ report, ageSeconds }: Made, env: Env): Record<string, string> {
  return {
    'cache-control': cacheControl(lifetimeOf(report), env, report.stale ? ageSeconds : 0),
    'sync-status': report.status,
    ...(ageSeconds > 0 && { age: String(ageSeconds) }),
  };
}
