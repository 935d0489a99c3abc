/** Refuses methods that would change something. */
import { problem } from './problem.ts';
import type { AppMiddleware } from './router.ts';

const METHODS = ['GET', 'HEAD', 'OPTIONS'];

/** OPTIONS does not get here, because the cross-origin middleware answers it. */
export const readOnly: AppMiddleware = async (context, next) => {
  if (METHODS.includes(context.req.method)) return next();
  const refusal = problem(context, { code: 'method-not-allowed', detail: `Allowed methods: ${METHODS.join(', ')}.` });
  refusal.headers.set('allow', METHODS.join(', '));
  return refusal;
};
