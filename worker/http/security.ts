import { createMiddleware } from 'hono/factory';
import { secureHeaders } from 'hono/secure-headers';

const EVERYWHERE = {
  crossOriginResourcePolicy: 'cross-origin',
  strictTransportSecurity: 'max-age=63072000; includeSubDomains',
} as const;

/** Data: a browser that is led to it is to do nothing with it. */
const data = secureHeaders({
  ...EVERYWHERE,
  contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"] },
  xFrameOptions: 'DENY',
});

/** Images: opened on their own, an SVG is a page, so it is shut in. */
const image = secureHeaders({
  ...EVERYWHERE,
  contentSecurityPolicy: { defaultSrc: ["'none'"], styleSrc: ["'unsafe-inline'"], sandbox: [] },
  xFrameOptions: false,
});

export const security = createMiddleware((context, next) => (context.req.path.endsWith('.svg') ? image : data)(context, next));
