declare namespace App {
  interface Locals {
    starlightRoute: import('@astrojs/starlight/route-data').StarlightRouteData;
  }
}

/** Made by the build, before the site’s. */
declare module '*/api/openapi.json' {
  const document: unknown;
  export default document;
}

/** Made by the build of the element, after the types are checked. */
declare module '*/widget/v1.json' {
  const fixed: { file: string; integrity: string; bytes: number };
  export default fixed;
}
