/**
 * Limits on what one IP address, or one IPv6 network, may request. The platform counts by the minute, in each of its locations separately, and we keep
 * no list of addresses. Without the bindings, for example on your own server, nothing is limited here.
 *
 * @see https://developers.cloudflare.com/workers/runtime-apis/bindings/rate-limit/
 */
import type { Context } from 'hono';
import { failure } from '../../shared/identifiers/failure.ts';
import { problem } from './problem.ts';
import type { AppEnv, AppMiddleware } from './router.ts';

export const RATE_LIMITED = failure('rate-limited', 'Too many requests from your network. Wait a minute, then try again.');

/** Generous, because a page with a hundred badges is one visitor. */
export const requestLimit: AppMiddleware = async (context, next) => {
  if (await isWithin(context.env.REQUEST_LIMIT, addressOf(context))) return next();
  return problem(context, RATE_LIMITED.problem);
};

/**
 * Whether the caller may cause another collection, which uses up our quotas at the three services. Badges are counted
 * separately, because one page can have many of them.
 */
export function mayCollect<E extends AppEnv>(context: Context<E>): Promise<boolean> {
  const kind = context.req.path.startsWith('/badge/') ? 'badge' : 'report';
  return isWithin(context.env.COLLECTION_LIMIT, addressOf(context), kind);
}

/** If a limit fails, every request is allowed. The limits protect the three services, and refusing everybody would be worse. */
async function isWithin(limit: RateLimit | undefined, address: string | undefined, kind = ''): Promise<boolean> {
  if (!limit || !address) return true;
  try {
    return (await limit.limit({ key: `${kind} ${networkOf(address)}` })).success;
  } catch {
    console.warn('a rate limit failed, so nothing was limited');
    return true;
  }
}

/**
 * The part of an address that identifies one caller: the whole of an IPv4 address, and the first half of an IPv6 address, because even
 * a home network has a whole /64 to itself.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4291#section-2.2 for the spellings
 */
export function networkOf(address: string): string {
  if (!address.includes(':')) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  const [before = '', after] = address.split('::');
  const [left, right] = [groupsOf(before), groupsOf(after ?? '')];
  const zeros = after === undefined ? [] : Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  const groups = [...left, ...zeros, ...right].slice(0, 4);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}

function groupsOf(text: string): string[] {
  return text === '' ? [] : text.split(':');
}

/** The platform sets this header, so a caller cannot choose it. */
function addressOf<E extends AppEnv>(context: Context<E>): string | undefined {
  return context.req.header('cf-connecting-ip');
}
