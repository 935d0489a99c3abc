/** Which folder may import which: the configuration of `npm run check:imports`. */
import type { IConfiguration } from 'dependency-cruiser';

export default {
  forbidden: [
    {
      name: 'shared-stands-alone',
      comment: 'shared is used everywhere, so it uses nothing of ours and nothing of a runtime.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { pathNot: '^(shared/|node_modules/zod/)' },
    },
    {
      name: 'worker-and-site-apart',
      comment: 'The Worker and the site meet only in shared and over HTTP.',
      severity: 'error',
      from: { path: '^(worker|site)/' },
      to: { path: '^(worker|site)/', pathNot: '^$1/' },
    },
    {
      name: 'openapi-describes-only',
      comment: 'The document is made from the product, and the product does not need it.',
      severity: 'error',
      from: { path: '^(shared|worker|site)/' },
      to: { path: '^openapi/' },
    },
    {
      name: 'rules-do-not-retrieve',
      comment: 'Rules judge what was retrieved; they cannot retrieve.',
      severity: 'error',
      from: { path: '^shared/[^/]+\\.ts$', pathNot: '^shared/collect(-doi)?\\.ts$' },
      to: { path: '^shared/(sources/|collect)' },
    },
    {
      name: 'hono-in-the-worker-only',
      severity: 'error',
      from: { path: '^(shared|site)/' },
      to: { path: '^node_modules/hono/' },
    },
    {
      name: 'zod-in-schemas-only',
      comment: 'So that the element carries no validator.',
      severity: 'error',
      from: { path: '^(shared|worker)/', pathNot: '(^shared/report|\\.schema)\\.ts$' },
      to: { path: '^node_modules/zod/' },
    },
    {
      name: 'no-tests-in-the-product',
      severity: 'error',
      from: { path: '^(shared|worker|site)/' },
      to: { path: '^tests/' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'no-orphans', severity: 'error', from: { orphan: true, path: '^(shared|worker)/', pathNot: '\\.d\\.ts$' }, to: {} },
    {
      name: 'not-to-unresolvable',
      severity: 'error',
      from: {},
      // What the build makes is not there when the imports are checked.
      to: { couldNotResolve: true, pathNot: '^(cloudflare:|astro:|#institution$)|/public/(api|widget)/' },
    },
  ],
  options: {
    doNotFollow: { path: '^node_modules/' },
    exclude: { path: '(^dist/|/\\.astro/|^tests/bench/node_modules/)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.mjs', '.js', '.json'],
    },
  },
} satisfies IConfiguration;
