/** `GET /api/v1/health`: our release, whether our cache works, and how the three services have recently responded to this isolate. */
import { version } from '../../package.json';
import type { Health } from '../../shared/api/health.schema.ts';
import { SOURCES } from '../../shared/registers/source-result.ts';
import { RULES_VERSION } from '../../shared/verdicts/diagnose.ts';
import { cacheControl } from '../http/lifetimes.ts';
import { createRouter } from '../http/router.ts';
import { releaseOf } from '../release.ts';
import type { Reports } from '../reports.ts';

export function health({ resilient: { breakers }, collectionCache }: Pick<Reports, 'resilient' | 'collectionCache'>) {
  return createRouter().get('/', async (context) => {
    const upstreams = SOURCES.map((source) => {
      const { state, lastAnswer, lastFailure } = breakers[source];
      return { source, state, lastAnswerAt: isoTime(lastAnswer), lastFailureAt: isoTime(lastFailure) };
    });
    const cache = { state: await collectionCache.state(context.env), failures: collectionCache.failures };
    const body: Health = { version, release: releaseOf(context.env), rulesVersion: RULES_VERSION, cache, upstreams };
    return context.json(body, 200, { 'cache-control': cacheControl('never', context.env) });
  });
}

function isoTime(ms: number | null): string | null {
  return ms === null ? null : `${new Date(ms).toISOString().slice(0, 19)}Z`;
}
