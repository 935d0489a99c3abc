/** Which folder may import which: the configuration of `npm run check:imports`. */
import type { IConfiguration, IForbiddenRuleType } from 'dependency-cruiser';

/**
 * Rooms from the top to the bottom. Each may import only rooms below it in its list; rooms side by side, joined by `|`, do not
 * import each other either.
 */
export const ROOMS: Record<string, readonly string[]> = {
  shared: [
    'client',
    'views',
    'snippets',
    'repository',
    'precheck',
    'api',
    'letters',
    'report',
    'verdicts',
    'collect',
    'examples',
    'items',
    'sources',
    'registers',
    'identifiers',
  ],
  'shared/sources': ['orcid|datacite|figshare', 'http', 'json'],
  worker: ['openapi|self-host', 'routes', 'collections', 'http|upstreams', 'render'],
  'site/widget': ['repository', 'api|checker|doi|embed|list', 'code', 'step|element', 'report', 'dom|service'],
};

/** Shows other rooms the way up: a room that is imported by one below it. */
function onlyRoomsBelow(folder: string, rooms: readonly string[]): IForbiddenRuleType[] {
  return rooms.flatMap((row, index) => {
    const above = rooms.slice(0, index).flatMap((each) => each.split('|'));
    return row.split('|').flatMap((room) => {
      const forbidden = [...above, ...row.split('|').filter((each) => each !== room)];
      if (forbidden.length === 0) return [];
      return {
        name: `${folder}/${room}-imports-only-rooms-below`,
        comment: `The rooms of ${folder}, from the top: ${rooms.join(', ')}.`,
        severity: 'error',
        from: { path: `^${folder}/${room}/` },
        to: { path: `^${folder}/(${forbidden.join('|')})/` },
      };
    });
  });
}

export default {
  forbidden: [
    ...Object.entries(ROOMS).flatMap(([folder, rooms]) => onlyRoomsBelow(folder, rooms)),
    {
      name: 'shared-stands-alone',
      comment: 'Both sides use shared, so it imports neither of them and no runtime.',
      severity: 'error',
      from: { path: '^shared/', pathNot: '^shared/views/' },
      to: { pathNot: '^(shared/|node_modules/zod/)' },
    },
    {
      name: 'views-need-only-preact',
      comment: 'The Worker and the browser both draw the views, so they too import nothing of either.',
      severity: 'error',
      from: { path: '^shared/views/' },
      to: { pathNot: '^(shared/|node_modules/(preact|preact-render-to-string)/)' },
    },
    {
      name: 'preact-in-views-only',
      comment: 'So that rules, the Worker and the pages of the guide need no framework.',
      severity: 'error',
      from: { path: '^(shared|worker|site)/', pathNot: '^(shared/views|site/widget)/' },
      to: { path: '^node_modules/(preact|preact-render-to-string)/' },
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
      comment: 'The OpenAPI document is made from the product. The product does not need it.',
      severity: 'error',
      from: { path: '^(shared|worker|site)/', pathNot: '^worker/openapi/' },
      to: { path: '^worker/openapi/' },
    },
    {
      name: 'rules-do-not-retrieve',
      comment: 'Rules judge what was retrieved, so that a test can try them with a literal. Only collect calls the sources.',
      severity: 'error',
      from: { path: '^shared/(registers|items|verdicts|report|letters|precheck|repository|api|snippets|views)/' },
      to: { path: '^shared/(sources|collect|examples)/' },
    },
    {
      name: 'json-reader-knows-no-service',
      comment: 'The JSON reader can be understood, tested and replaced by itself.',
      severity: 'error',
      from: { path: '^shared/sources/json/' },
      to: { pathNot: '^shared/sources/json/' },
    },
    {
      name: 'hono-in-the-worker-only',
      severity: 'error',
      from: { path: '^(shared|site)/' },
      to: { path: '^node_modules/hono/' },
    },
    {
      name: 'zod-in-schemas-only',
      comment: 'So that neither the Worker nor the element carries a validator.',
      severity: 'error',
      from: { path: '^(shared|worker)/', pathNot: '\\.schema\\.ts$|^worker/openapi/' },
      to: { path: '^node_modules/zod/' },
    },
    {
      name: 'no-tests-in-the-product',
      severity: 'error',
      from: { path: '^(shared|worker|site)/' },
      to: { path: '^tests/' },
    },
    { name: 'no-circles', comment: 'Types included.', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-orphans', severity: 'error', from: { orphan: true, path: '^(shared|worker)/', pathNot: '\\.d\\.ts$' }, to: {} },
    {
      name: 'not-to-unresolvable',
      comment: 'The build makes some files that are not there yet when imports are checked.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(cloudflare:|astro:|#institution$)|/public/(api|widget)/' },
    },
  ],
  options: {
    doNotFollow: { path: '^node_modules/' },
    exclude: {
      path: [
        '^dist/|/\\.astro/|^tests/bench/node_modules/',
        // Somebody's pages, which import the built package.
        '^tests/site/package/consumer/|^tests/browser/frameworks/pages/|^tests/browser/package/(project|astro)/',
      ],
    },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.mjs', '.js', '.json'],
    },
  },
} satisfies IConfiguration;
