/**
 * Problem documents: machines read the code, people read the detail.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9457
 */
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Problem, ProblemCode } from '../../shared/api/problem.schema.ts';
import type { Env } from '../env.ts';
import type { NoReport } from '../reports.ts';
import { cacheControl, type Lifetime } from './lifetimes.ts';

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

/** @param detail What is wrong and what would be right. Never holds what the caller sent. */
export function problemDocument(code: ProblemCode, detail: string): Problem {
  const { status, title } = PROBLEMS[code];
  return { type: 'about:blank', title, status, code, detail };
}

export function problem<E extends { Bindings: Env }>(context: Context<E>, code: ProblemCode, detail: string): Response {
  const { status, lifetime } = PROBLEMS[code];
  return context.body(JSON.stringify(problemDocument(code, detail)), status, {
    'content-type': 'application/problem+json',
    'cache-control': cacheControl(lifetime, context.env),
    'sync-status': 'error',
    ...(code === 'rate-limited' && RETRY_LATER),
  });
}

/** Logs a fault of our own: its kind and its place, but not its message, which may hold what was asked. @returns What to tell the caller. */
export function reportFault(error: unknown): string {
  const { name, stack = '' } = error instanceof Error ? error : new Error('a fault that is no error');
  console.error([name, ...stack.split('\n').filter((line) => /^\s+at /.test(line))].join('\n'));
  return 'Something went wrong here. It is our fault; please try again later.';
}

/** The limits count by the minute; half of one is gone on average. */
export const RETRY_LATER = { 'retry-after': '30' } as const;

/** What to say where there is no report. */
export const NO_REPORT = {
  'unknown-orcid-id': 'ORCID has no record with this iD. Compare it with the address of the record.',
  'rate-limited': 'That are more new reports in a minute than one address may ask for. Please wait a little.',
} as const satisfies Record<NoReport, string>;
