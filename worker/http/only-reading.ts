import type { MiddlewareHandler } from 'hono';
import type { Env } from '../env.ts';
import { problem } from './problem.ts';

const METHODS = ['GET', 'HEAD', 'OPTIONS'];

/** There is nothing here to change. OPTIONS itself is answered before, with the cross-origin rules. */
export const onlyReading: MiddlewareHandler<{ Bindings: Env }> = async (context, next) => {
  if (METHODS.includes(context.req.method)) return next();
  const refusal = problem(context, 'method-not-allowed', `Only ${METHODS.join(', ')} are possible here.`);
  refusal.headers.set('allow', METHODS.join(', '));
  return refusal;
};
