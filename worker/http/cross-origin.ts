import { cors } from 'hono/cors';

/** Any page may read our answers; nothing in them depends on who asks. */
export const crossOrigin = cors({
  origin: '*',
  allowMethods: ['GET', 'HEAD', 'OPTIONS'],
  exposeHeaders: ['ETag', 'Sync-Status', 'Sync-Status-Release', 'Retry-After', 'Content-Disposition'],
  maxAge: 86_400,
});
