/** Sends requests at a steady rate, whether or not the answers keep up, and collects the results. */

export interface PlannedRequest {
  path: string;
  /** @returns What is wrong with the answer, or null if it is right. */
  judge: (response: Response, body: string) => string | null;
}

export interface Outcome {
  requests: number;
  /** How many answers were wrong, by reason. */
  wrong: Record<string, number>;
  ms: { p50: number; p95: number; p99: number; slowest: number };
}

/** @throws If the base address is not on this machine. */
export async function traffic(
  base: string,
  perSecond: number,
  seconds: number,
  requestFor: (n: number) => PlannedRequest,
): Promise<Outcome> {
  if (!/^http:\/\/(?:localhost|127\.0\.0\.1):/.test(base)) throw new Error('the load test may only send requests to this machine');
  const times: number[] = [];
  const wrong: Record<string, number> = {};
  const pending = new Set<Promise<void>>();
  const start = performance.now();
  const total = perSecond * seconds;
  for (let sent = 0; sent < total; ) {
    const due = Math.min(total, Math.ceil(((performance.now() - start) / 1000) * perSecond));
    for (; sent < due; sent += 1) {
      const done = one(base, requestFor(sent), visitor(sent), times, wrong).finally(() => pending.delete(done));
      pending.add(done);
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await Promise.all(pending);
  times.sort((a, b) => a - b);
  const at = (share: number) => Math.round(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0);
  return { requests: times.length, wrong, ms: { p50: at(0.5), p95: at(0.95), p99: at(0.99), slowest: at(1) } };
}

async function one(base: string, { path, judge }: PlannedRequest, address: string, times: number[], wrong: Record<string, number>) {
  const start = performance.now();
  let problem: string | null;
  try {
    const response = await fetch(base + path, { headers: { 'cf-connecting-ip': address }, redirect: 'manual' });
    problem = judge(response, await response.text());
  } catch (error) {
    problem = `no answer: ${error instanceof Error ? error.message : 'unknown'}`;
  }
  times.push(performance.now() - start);
  if (problem) wrong[problem] = (wrong[problem] ?? 0) + 1;
}

/** Each request comes from another address, so that the limits for one address are not reached. */
function visitor(n: number): string {
  return `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`;
}
