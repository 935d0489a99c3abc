import type { MiddlewareHandler } from 'hono';
import { inFigures } from '../../shared/report/words.ts';
import type { Env } from '../env.ts';
import { problem } from './problem.ts';

/** Far longer than any address that we give out; the platform itself goes no further. */
const MAX_ADDRESS_CHARACTERS = 16_384;
const MAX_HEADER_CHARACTERS = 16_384;

/** What is too large to be meant is refused before it is read. A request here has no body. */
export const requestSize: MiddlewareHandler<{ Bindings: Env }> = async (context, next) => {
  const { headers, url } = context.req.raw;
  if (url.length > MAX_ADDRESS_CHARACTERS) {
    return problem(context, 'address-too-long', `An address may have ${inFigures(MAX_ADDRESS_CHARACTERS)} characters.`);
  }
  const size = [...headers].reduce((sum, [name, value]) => sum + name.length + value.length, 0);
  if (size > MAX_HEADER_CHARACTERS) {
    return problem(context, 'headers-too-large', `All headers together may have ${inFigures(MAX_HEADER_CHARACTERS)} characters.`);
  }
  if (Number(headers.get('content-length') ?? 0) > 0 || headers.has('transfer-encoding')) {
    return problem(context, 'body-not-allowed', 'A request here has no body.');
  }
  return next();
};
