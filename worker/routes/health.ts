/** `GET /api/v1/health`: our release, and how the three services have answered lately, as far as this isolate knows. */
import { Hono } from 'hono/tiny';
import { version } from '../../package.json';
import type { Health } from '../../shared/api/health.schema.ts';
import { SOURCES } from '../../shared/registers/source-result.ts';
import { RULES_VERSION } from '../../shared/verdicts/diagnose.ts';
import type { Env } from '../env.ts';
import { cacheControl } from '../http/lifetimes.ts';
import { releaseOf } from '../release.ts';
import type { Care } from '../upstreams/resilient-fetch.ts';

export function health({ breakers }: Care) {
  return new Hono<{ Bindings: Env }>().get('/', (context) => {
    const upstreams = SOURCES.map((source) => {
      const { state, lastAnswer, lastFailure } = breakers[source];
      return { source, state, lastAnswerAt: instant(lastAnswer), lastFailureAt: instant(lastFailure) };
    });
    const body: Health = { version, release: releaseOf(context.env), rulesVersion: RULES_VERSION, upstreams };
    return context.json(body, 200, {
      'cache-control': cacheControl('never', context.env),
    });
  });
}

function instant(ms: number | null): string | null {
  return ms === null ? null : `${new Date(ms).toISOString().slice(0, 19)}Z`;
}
