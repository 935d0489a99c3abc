/** How long a report may be reused, as headers. */
import type { Env } from '../env.ts';
import type { ReportWithAge } from '../reports.ts';
import { cacheControl, freshSeconds, type Lifetime } from './lifetimes.ts';

/**
 * A report that is incomplete or stale, or made from a copy that we are replacing, may soon be followed by a better one. If a caller
 * only got an older report because of a limit, no cache may give it to others.
 */
export function lifetimeOf({ report: { status, stale }, ageSeconds, limited }: ReportWithAge): Lifetime {
  if (limited) return 'never';
  return status === 'incomplete' || stale || ageSeconds >= freshSeconds('complete') ? 'incomplete' : 'complete';
}

/**
 * With `age`, caches on the way count from when the report was made. Some caches start counting again from zero, so short lifetimes do
 * not rely on it.
 *
 * @param isComplete Whether the format has everything that it needs in addition to the report.
 */
export function reportHeaders(made: ReportWithAge, env: Env, isComplete = true): Record<string, string> {
  const own = lifetimeOf(made);
  const lifetime = isComplete || own === 'never' ? own : 'incomplete';
  return {
    'cache-control': cacheControl(lifetime, env),
    'sync-status': isComplete ? made.report.status : 'incomplete',
    ...(lifetime === 'complete' && made.ageSeconds > 0 && { age: String(made.ageSeconds) }),
  };
}
