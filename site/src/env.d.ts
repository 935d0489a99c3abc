/** Types of what the compiler cannot see: Starlight's route data, and files that the build makes. */
declare namespace App {
  interface Locals {
    starlightRoute: import('@astrojs/starlight/route-data').StarlightRouteData;
  }
}

/** Made by `npm run build:openapi`, before the site is built. */
declare module '*/api/openapi.json' {
  const document: unknown;
  export default document;
}

/** Made by `npm run build:widget`, perhaps after the types are checked. */
declare module '*/widget/v1.json' {
  const fixed: { file: string; integrity: string; bytes: number };
  export default fixed;
}
declare module '*/widget/sizes.json' {
  /** The compressed bytes of each of our scripts, by the name of its file. */
  const sizes: Record<string, number>;
  export default sizes;
}
