import { releaseOf } from '../release.ts';
import type { AppMiddleware } from './router.ts';

/** Lets a deployment wait until the new release answers. A cached response names the release that made it. */
export const releaseHeader: AppMiddleware = async (context, next) => {
  await next();
  context.header('sync-status-release', releaseOf(context.env));
};
