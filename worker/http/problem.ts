/**
 * Problem documents: programs read the code, people read the detail.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9457
 */
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Problem, ProblemCode } from '../../shared/api/problem.schema.ts';
import type { Env } from '../env.ts';
import { cacheControl, type Lifetime } from './lifetimes.ts';
import type { AppEnv } from './router.ts';

/** The detail explains what is wrong and how to fix it. It never repeats what the caller sent. */
export type Refusal = Pick<Problem, 'code' | 'detail'>;

export const PROBLEMS = {
  'invalid-orcid-id': { status: 400, title: 'Bad Request', lifetime: 'refusal' },
  'invalid-doi': { status: 400, title: 'Bad Request', lifetime: 'refusal' },
  'invalid-parameter': { status: 400, title: 'Bad Request', lifetime: 'refusal' },
  'unknown-orcid-id': { status: 404, title: 'Not Found', lifetime: 'unknownId' },
  'not-found': { status: 404, title: 'Not Found', lifetime: 'refusal' },
  'method-not-allowed': { status: 405, title: 'Method Not Allowed', lifetime: 'never' },
  'address-too-long': { status: 414, title: 'URI Too Long', lifetime: 'never' },
  'headers-too-large': { status: 431, title: 'Request Header Fields Too Large', lifetime: 'never' },
  'body-not-allowed': { status: 413, title: 'Content Too Large', lifetime: 'never' },
  'rate-limited': { status: 429, title: 'Too Many Requests', lifetime: 'never' },
  'not-implemented': { status: 501, title: 'Not Implemented', lifetime: 'refusal' },
  internal: { status: 500, title: 'Internal Server Error', lifetime: 'never' },
} as const satisfies Record<ProblemCode, { status: ContentfulStatusCode; title: string; lifetime: Lifetime }>;

/** The rate limits count by the minute, of which half is left on average. */
export const RETRY_AFTER_SECONDS = 30;

export function problemDocument({ code, detail }: Refusal): Problem {
  const { status, title } = PROBLEMS[code];
  return { type: 'about:blank', title, status, code, detail };
}

export function problem<E extends AppEnv>(context: Context<E>, refusal: Refusal): Response {
  return context.body(JSON.stringify(problemDocument(refusal)), PROBLEMS[refusal.code].status, {
    'content-type': 'application/problem+json',
    ...problemHeaders(refusal.code, context.env),
  });
}

/** The headers of a refusal, whatever its content type is. */
export function problemHeaders(code: ProblemCode, env: Env): Record<string, string> {
  return {
    'cache-control': cacheControl(PROBLEMS[code].lifetime, env),
    'sync-status': 'error',
    ...(code === 'rate-limited' && { 'retry-after': String(RETRY_AFTER_SECONDS) }),
  };
}

/**
 * Logs an error that is our own fault: its name and stack, but not its message, which may contain the iD.
 *
 * @returns The problem to show to the caller.
 */
export function reportFault(error: unknown): Refusal {
  const { name, stack = '' } = error instanceof Error ? error : new Error('something else than an error was thrown');
  console.error([name, ...stack.split('\n').filter((line) => /^\s+at /.test(line))].join('\n'));
  return { code: 'internal', detail: 'Something went wrong on our side. Try again later.' };
}
