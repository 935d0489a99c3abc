/** Lets pages of other origins read our responses. */
import { cors } from 'hono/cors';

/** Any origin, because nothing in a response depends on the caller. */
export const crossOrigin = cors({
  origin: '*',
  allowMethods: ['GET', 'HEAD', 'OPTIONS'],
  exposeHeaders: ['ETag', 'Sync-Status', 'Sync-Status-Release', 'Retry-After', 'Content-Disposition'],
  maxAge: 86_400,
});
