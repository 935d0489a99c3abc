import type { MiddlewareHandler } from 'hono';
import type { Env } from '../env.ts';
import { releaseOf } from '../release.ts';

/** So that who deploys can wait for the new release to answer. What comes from a cache names the release that made it. */
export const releaseHeader: MiddlewareHandler<{ Bindings: Env }> = async (context, next) => {
  await next();
  context.header('sync-status-release', releaseOf(context.env));
};
