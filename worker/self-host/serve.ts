/**
 * `npm run serve`: serves what `npm run build` made from your own server, with the same runtime as the platform.
 *
 * Reads HOST and PORT, and the settings that README.md lists. All other values come from `wrangler.toml`, with two
 * exceptions. Without PUBLIC_URL, addresses lead to where this listens. And there are no limits for each IP address: behind a reverse
 * proxy all callers have the same address, so the proxy has to count them.
 *
 * @see https://github.com/cloudflare/workerd
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from 'miniflare';
import { unstable_getMiniflareWorkerOptions as readWranglerToml } from 'wrangler';
import { filteringProxy } from './filtering-proxy.ts';
import { rollingRestart } from './rolling-restart.ts';

/** The longest time for which `worker/http/lifetimes.ts` lets a response be reused. */
const RESTART_MS = 24 * 3_600_000;
const DRAIN_MS = 60_000;

const SETTINGS = [
  'PUBLIC_URL',
  'CACHE',
  'CONTACT',
  'ORCID_API_URL',
  'DATACITE_API_URL',
  'FIGSHARE_API_URL',
  'DOI_API_URL',
  'ORCID_TOKEN',
];
const inRepository = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const bundle = inRepository('dist/worker/index.js');
if (!existsSync(bundle)) {
  console.error('There is no build yet. Run `npm run build` first.');
  process.exit(1);
}

const { workerOptions } = readWranglerToml(inRepository('wrangler.toml'));
// Without the platform there is no deployment id, so responses name the version instead.
const { ratelimits, modulesRules, versionMetadata, bindings, ...options } = workerOptions;
const [host, port] = [process.env.HOST ?? '127.0.0.1', Number(process.env.PORT ?? 8787)];
const own = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
const set = SETTINGS.flatMap((name) => (process.env[name] ? [[name, process.env[name]] as const] : []));

const start = () =>
  new Miniflare(
    convertV4MiniflareOptions({
      ...options,
      bindings: Object.assign({}, bindings, { PUBLIC_URL: own }, Object.fromEntries(set)),
      modules: true,
      scriptPath: bundle,
      host: '127.0.0.1',
      port: 0,
      cf: false,
      log: new Log(LogLevel.WARN),
    }),
  );
const runtime = await rollingRestart(start, RESTART_MS, DRAIN_MS);
const server = filteringProxy(runtime.url);
server.listen(port, host, () => console.info(`Ready on ${own}`));

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);

/** Lets responses that have started finish. */
function stop(): void {
  server.close(async () => {
    await runtime.stop();
    process.exit(0);
  });
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), 5_000).unref();
}
