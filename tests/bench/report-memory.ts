/** Measures the memory of a whole report in a process that reads the answers from files and does nothing else. */
import { spawnSync } from 'node:child_process';
import { createReadStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { collect } from '../../shared/collect/collect-report.ts';
import { EVERYTHING_ON_FIGSHARE } from '../../shared/items/selection.ts';
import { analyse } from '../../shared/report/analyse.ts';
import type { Upstreams } from '../../shared/sources/http/upstreams.ts';
import { PUBLIC_SERVICES } from '../../shared/sources/public-services.ts';
import { answersOf, JSON_HEADERS } from './answers.ts';
import { PERSON, worldOfSize } from './generate.ts';
import { median } from './median.ts';

const NOW = new Date('2026-11-22T06:00:00Z');
const SMALL = 10;
const PROCESSES = 3;
/** The heap limit of a Worker, and the young generation that V8 gives to such a heap. Node's default is many times as large. */
const AS_A_WORKER = ['--max-old-space-size=128', '--max-semi-space-size=1'];

/** @returns The peak above the idle process in MB: the median of some processes. */
export async function peakMegabytes(works: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'sync-status-bench-'));
  for (const size of [SMALL, works]) await writeAnswers(join(folder, `${size}`), size);
  const values = Array.from({ length: PROCESSES }, () => {
    const child = spawnSync(process.execPath, ['--expose-gc', ...AS_A_WORKER, import.meta.filename, folder, `${works}`], {
      encoding: 'utf8',
    });
    if (child.status !== 0) throw new Error(child.stderr);
    return Number(child.stdout);
  });
  rmSync(folder, { recursive: true });
  return median(values);
}

/** Writes one file for each answer, and one that lists the requests in the same order. */
async function writeAnswers(path: string, works: number): Promise<void> {
  const { upstreams, bodyByRequest } = answersOf(worldOfSize(works));
  await collect(PERSON, { upstreams, now: NOW, deadlineMs: 60_000 });
  const requests = [...bodyByRequest.keys()];
  for (const [index, request] of requests.entries()) writeFileSync(`${path}-${index}.json`, bodyByRequest.get(request) ?? '');
  writeFileSync(`${path}.json`, JSON.stringify(requests));
}

async function reportFrom(path: string): Promise<number> {
  const requests: string[] = JSON.parse(readFileSync(`${path}.json`, 'utf8'));
  const fetch: Upstreams['fetch'] = async (url, { body }) => {
    const file = createReadStream(`${path}-${requests.indexOf(`${url} ${body ?? ''}`)}.json`);
    return new Response(Readable.toWeb(file) as ReadableStream, { headers: JSON_HEADERS });
  };
  const upstreams = { ...PUBLIC_SERVICES, fetch, contact: 'library@example.org', agent: 'SyncStatus/bench' };
  const collection = await collect(PERSON, { upstreams, now: NOW, deadlineMs: 60_000 });
  return collection ? JSON.stringify(analyse(collection, EVERYTHING_ON_FIGSHARE, NOW)).length : 0;
}

const [folder, works] = process.argv.slice(2);
if (process.argv[1] === import.meta.filename && folder && works) {
  for (let warming = 0; warming < 20; warming += 1) await reportFrom(join(folder, `${SMALL}`));
  globalThis.gc?.();
  const idle = process.memoryUsage.rss();
  if ((await reportFrom(join(folder, works))) < 1000) throw new Error('unexpected report');
  console.log((process.resourceUsage().maxRSS * 1024 - idle) / 1_000_000);
}
