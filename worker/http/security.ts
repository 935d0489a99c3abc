/** The headers that limit what a browser does with a response: one set for data, one for images, one for the embed page. The report page has those of the site. */
import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { EMBED_STYLE } from '../render/embed-style.ts';
import { isImageAddress } from './image-address.ts';
import { isPageAddress } from './page-address.ts';

const EVERYWHERE = {
  crossOriginResourcePolicy: 'cross-origin',
  strictTransportSecurity: 'max-age=63072000',
  permissionsPolicy: { camera: false, geolocation: false, microphone: false, payment: false, usb: false },
} as const;

/** For data: a browser that opens it directly must not run or load anything. */
const data = secureHeaders({
  ...EVERYWHERE,
  contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"] },
  xFrameOptions: 'DENY',
});

/** For images: a browser that opens an SVG directly treats it as a page, so it is sandboxed. */
const image = secureHeaders({
  ...EVERYWHERE,
  contentSecurityPolicy: { defaultSrc: ["'none'"], styleSrc: ["'unsafe-inline'"], sandbox: [] },
  xFrameOptions: false,
});

/** For the only page that other sites may frame. The policy allows its style by hash. */
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

let cachedStyleHash: Promise<string> | undefined;

function styleHash(): Promise<string> {
  cachedStyleHash ??= crypto.subtle
    .digest('SHA-256', new TextEncoder().encode(EMBED_STYLE))
    .then((digest) => `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`);
  return cachedStyleHash;
}

/** The pages of the site bring their own headers. */
const page: MiddlewareHandler = async (context, next) => {
  await next();
  if (!context.res.headers.has('content-security-policy')) await data(context, async () => {});
};

export const security: MiddlewareHandler = (context, next) => {
  const { path } = context.req;
  if (isPageAddress(path)) return page(context, next);
  if (isImageAddress(path)) return image(context, next);
  return (path.startsWith('/embed/') ? embed : data)(context, next);
};
