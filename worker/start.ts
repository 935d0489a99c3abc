/**
 * `npm start`: serves the built site and the API on this machine, with the real Workers runtime.
 *
 * Reads PORT, PUBLIC_URL, CACHE, CONTACT, ORCID_API_URL, DATACITE_API_URL, FIGSHARE_API_URL, DOI_API_URL and ORCID_TOKEN from the
 * environment. All other values come from `wrangler.toml`.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const PORT = process.env.PORT ?? '8787';
const VARIABLES = ['CACHE', 'CONTACT', 'ORCID_API_URL', 'DATACITE_API_URL', 'FIGSHARE_API_URL', 'DOI_API_URL', 'ORCID_TOKEN'];
/** By default, the addresses in answers lead to this machine. */
const publicUrl = process.env.PUBLIC_URL ?? `http://localhost:${PORT}`;

const wrangler = fileURLToPath(new URL('../node_modules/wrangler/bin/wrangler.js', import.meta.url));
const set = VARIABLES.flatMap((name) => (process.env[name] ? ['--var', `${name}:${process.env[name]}`] : []));
const server = spawn(
  process.execPath,
  [wrangler, 'dev', '--port', PORT, '--var', `PUBLIC_URL:${publicUrl}`, '--show-interactive-dev-session=false', ...set],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      // Without this, wrangler fetches sample data about the location of requests from Cloudflare. We do not use it.
      CLOUDFLARE_CF_FETCH_ENABLED: 'false',
      WRANGLER_SEND_METRICS: 'false',
    },
  },
);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => {
  process.exitCode = code ?? 0;
});
