/**
 * Measures what the first report costs in a new isolate. The platform removes a quiet Worker between two visitors, so most reports
 * of a library's Worker are the first one.
 *
 * On Linux only. `AGAINST` names bundles of other commits that take turns with ours, `TRIALS` the number of processes for each:
 * `AGAINST=other/dist/worker/index.js TRIALS=15 npm run bench -- cold`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { collect } from '../../shared/collect/collect-report.ts';
import type { Fetch } from '../../shared/sources/http/get-json.ts';
import { ROOT } from '../served/running.ts';
import { type Services, serve } from '../upstreams/http-services.ts';
import { cpuOfFirstRequest } from './cold-process.ts';
import { PERSON, worldOfSize } from './generate.ts';
import { median } from './median.ts';

const SIZES = [10, 100, 300] as const;
const TRIALS = Number(process.env.TRIALS ?? 7);
const OURS = 'dist/worker/index.js';
const FLOOR = 'fetch and JSON.parse';
const OTHERS = process.env.AGAINST?.split(',') ?? [];
/** Ours divided by another bundle, at 100 works. */
const MAX_RATIO = 0.7;

/** A Worker that sends the same requests to the services as a report does, and only parses the answers. */
async function floorFor({ environment }: Services): Promise<string> {
  const requests: [string, RequestInit][] = [];
  const recordingFetch: Fetch = (url, { signal: _, ...init }) => {
    requests.push([url, init]);
    return fetch(url, init);
  };
  const { ORCID_API_URL: orcidUrl, DATACITE_API_URL: dataciteUrl, FIGSHARE_API_URL: figshareUrl } = environment;
  const addresses = { orcidUrl, dataciteUrl, figshareUrl };
  const upstreams = { ...addresses, doiUrl: null, fetch: recordingFetch, contact: 'bench@example.org', agent: 'SyncStatus/bench' };
  await collect(PERSON, { upstreams, now: new Date() });
  return `const requests = ${JSON.stringify(requests)};
export default {
  async fetch() {
    const answers = await Promise.all(requests.map(async ([url, init]) => JSON.parse(await (await fetch(url, init)).text())));
    return new Response(String(answers.length));
  },
};`;
}

/** @returns ms of CPU for each Worker: the median of its trials. */
async function measured(works: number): Promise<Map<string, number>> {
  const services = await serve(worldOfSize(works));
  const workers = new Map([OURS, ...OTHERS].map((path) => [path, readFileSync(path === OURS ? join(ROOT, path) : path, 'utf8')]));
  workers.set(FLOOR, await floorFor(services));
  const times = new Map([...workers.keys()].map((name): [string, number[]] => [name, []]));
  for (let trial = 0; trial < TRIALS; trial += 1) {
    for (const [name, script] of workers) {
      const path = `/api/v1/status/${PERSON}`;
      times.get(name)?.push(await cpuOfFirstRequest({ script, path, environment: services.environment }));
    }
  }
  services.stop();
  return new Map([...times].map(([name, each]) => [name, median(each)]));
}

const rows: { works: number; worker: string; ms: number; 'ours ÷ this': number }[] = [];
for (const works of SIZES) {
  const times = await measured(works);
  const ours = times.get(OURS) ?? Number.NaN;
  for (const [worker, ms] of times) {
    rows.push({ works, worker, ms: Number(ms.toFixed(1)), 'ours ÷ this': Number((ours / ms).toFixed(2)) });
  }
}
console.log(`ms of CPU of all threads for the first report in a new process, median of ${TRIALS} processes`);
console.table(rows);
const missed = rows.filter(
  ({ works, worker, 'ours ÷ this': ratio }) => works === 100 && OTHERS.includes(worker) && ratio > MAX_RATIO,
);
if (missed.length > 0) process.exitCode = 1;
