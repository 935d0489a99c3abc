/** How long a report may be reused, as headers. */
import type { Report } from '../../shared/report/report.schema.ts';
import type { Env } from '../env.ts';
import type { ReportWithAge } from '../reports.ts';
import { cacheControl, type Lifetime } from './lifetimes.ts';

/** A report that is incomplete or stale may soon be followed by a better one. */
export function lifetimeOf({ status, stale }: Report): Lifetime {
  return status === 'incomplete' || stale ? 'incomplete' : 'complete';
}

/**
 * With `age`, caches on the way count from when the report was made. The age of a stale report does not count, so that it may
 * still be reused for a moment.
 *
 * @param isComplete Whether the format has everything that it needs in addition to the report.
 */
export function reportHeaders({ report, ageSeconds }: ReportWithAge, env: Env, isComplete = true): Record<string, string> {
  return {
    'cache-control': cacheControl(isComplete ? lifetimeOf(report) : 'incomplete', env, report.stale ? ageSeconds : 0),
    'sync-status': isComplete ? report.status : 'incomplete',
    ...(ageSeconds > 0 && { age: String(ageSeconds) }),
  };
}
