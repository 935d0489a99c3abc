/**
 * `npm run serve`: serves what `npm run build` made, from a server of one's own, with the runtime that the platform runs on.
 *
 * Reads HOST and PORT, and the settings that README.md lists. What is not set is as `wrangler.toml` says, but for the limits for
 * each address: behind a reverse proxy all callers have one address, so counting them is the proxy's.
 *
 * @see https://github.com/cloudflare/workerd
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from 'miniflare';
import { unstable_getMiniflareWorkerOptions as readWranglerToml } from 'wrangler';
import { gate } from './gate.ts';
import { renewing } from './renewing.ts';

/** The longest that an answer may be used again; see `worker/http/lifetimes.ts`. */
const RENEWED_MS = 24 * 3_600_000;
const DRAIN_MS = 60_000;

const SETTINGS = ['CACHE', 'CONTACT', 'ORCID_API_URL', 'DATACITE_API_URL', 'FIGSHARE_API_URL', 'ORCID_TOKEN'];
const inRepository = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const bundle = inRepository('dist/worker/index.js');
if (!existsSync(bundle)) {
  console.error('Nothing is built yet. Run `npm run build` first.');
  process.exit(1);
}

const { workerOptions } = readWranglerToml(inRepository('wrangler.toml'));
// Without a platform there is no id of a deployment: answers name the version instead.
const { ratelimits, modulesRules, versionMetadata, bindings, ...options } = workerOptions;
const set = SETTINGS.flatMap((name) => (process.env[name] ? [[name, process.env[name]] as const] : []));

const start = () =>
  new Miniflare(
    convertV4MiniflareOptions({
      ...options,
      bindings: Object.assign({}, bindings, Object.fromEntries(set)),
      modules: true,
      scriptPath: bundle,
      host: '127.0.0.1',
      port: 0,
      cf: false,
      log: new Log(LogLevel.WARN),
    }),
  );
const runtime = await renewing(start, RENEWED_MS, DRAIN_MS);
const server = gate(runtime.url);
const [host, port] = [process.env.HOST ?? '127.0.0.1', Number(process.env.PORT ?? 8787)];
server.listen(port, host, () => console.info(`Ready on http://${host.includes(':') ? `[${host}]` : host}:${port}`));

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);

/** Answers that are under way are finished. */
function stop(): void {
  server.close(async () => {
    await runtime.stop();
    process.exit(0);
  });
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), 5_000).unref();
}
