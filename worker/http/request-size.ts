/** Refuses requests that are too large to be genuine, before anything reads them. */
import { inFigures } from '../../shared/report/words.ts';
import { problem, type Refusal } from './problem.ts';
import type { AppMiddleware } from './router.ts';

/** Far more than any address of ours has. The platform's own limit is the same. */
const MAX_ADDRESS_CHARACTERS = 16_384;
const MAX_HEADER_CHARACTERS = 16_384;

export const requestSize: AppMiddleware = async (context, next) => {
  const refusal = refusalOf(context.req.raw);
  return refusal ? problem(context, refusal) : next();
};

function refusalOf({ headers, url }: Request): Refusal | null {
  if (url.length > MAX_ADDRESS_CHARACTERS) {
    return {
      code: 'address-too-long',
      detail: `This address is too long. It can have up to ${inFigures(MAX_ADDRESS_CHARACTERS)} characters.`,
    };
  }
  const size = [...headers].reduce((sum, [name, value]) => sum + name.length + value.length, 0);
  if (size > MAX_HEADER_CHARACTERS) {
    const detail = `The headers are too long. Together, they can have up to ${inFigures(MAX_HEADER_CHARACTERS)} characters.`;
    return { code: 'headers-too-large', detail };
  }
  if (Number(headers.get('content-length') ?? 0) > 0 || headers.has('transfer-encoding')) {
    return { code: 'body-not-allowed', detail: 'Send the request without a body.' };
  }
  return null;
}
