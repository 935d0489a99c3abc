/** One address for each thing: other spellings of an iD or a DOI lead to the canonical one. */
import type { Context } from 'hono';
import { cacheControl } from './lifetimes.ts';
import type { AppEnv } from './router.ts';

export function redirectToCanonical<E extends AppEnv>(context: Context<E>, address: string): Response {
  context.header('cache-control', cacheControl('redirection', context.env));
  return context.redirect(address, 308);
}
