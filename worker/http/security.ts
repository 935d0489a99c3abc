import { secureHeaders } from 'hono/secure-headers';

/** For answers that are data: a browser that is led to one is to do nothing with it. */
export const security = secureHeaders({
  contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"] },
  crossOriginResourcePolicy: 'cross-origin',
  strictTransportSecurity: 'max-age=63072000; includeSubDomains',
  xFrameOptions: 'DENY',
});
