import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { EMBED_STYLE } from '../render/embed-style.ts';

const EVERYWHERE = {
  crossOriginResourcePolicy: 'cross-origin',
  strictTransportSecurity: 'max-age=63072000; includeSubDomains',
  permissionsPolicy: { camera: false, geolocation: false, microphone: false, payment: false, usb: false },
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

/** The one page that others may frame. Its style is allowed by its hash. */
const embed: MiddlewareHandler = async (context, next) => {
  const csp = {
    defaultSrc: ["'none'"],
    imgSrc: ["'self'"],
    styleSrc: [await styleHash()],
    baseUri: ["'none'"],
    formAction: ["'none'"],
  };
  return secureHeaders({ ...EVERYWHERE, contentSecurityPolicy: { ...csp, frameAncestors: ['*'] }, xFrameOptions: false })(
    context,
    next,
  );
};

let known: Promise<string> | undefined;

function styleHash(): Promise<string> {
  known ??= crypto.subtle
    .digest('SHA-256', new TextEncoder().encode(EMBED_STYLE))
    .then((digest) => `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`);
  return known;
}

export const security: MiddlewareHandler = (context, next) => {
  const { path } = context.req;
  if (path.endsWith('.svg')) return image(context, next);
  return (path.startsWith('/embed/') ? embed : data)(context, next);
};
