/** Adds the header that names the release. */
import { releaseOf } from '../release.ts';
import type { AppMiddleware } from './router.ts';

/** A deployment waits until this header names the new release. A cached response names the release that made it. */
export const releaseHeader: AppMiddleware = async (context, next) => {
  await next();
  context.header('sync-status-release', releaseOf(context.env));
};
