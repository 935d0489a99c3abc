/**
 * Sends requests to the deployment at `URL`, or at the address in `site/institution.ts` if that is not set. If `RELEASE` is set, the tests
 * wait up to `PATIENCE_SECONDS` until that release answers.
 */
import { institution } from '../../site/institution.ts';

const PATIENCE_MS = Number(process.env.PATIENCE_SECONDS ?? 180) * 1000;
const PAUSE_MS = 2_000;

export const DEPLOYED = new URL(process.env.URL || institution.address).origin;

export async function request(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = { 'user-agent': `SyncStatus/deployed-check (mailto:${institution.contactEmail})`, ...init.headers };
  return fetch(DEPLOYED + path, { redirect: 'manual', ...init, headers });
}

/** Waits for the release, which takes a while to reach all of the platform's locations. */
export async function waitForRelease(release = process.env.RELEASE): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  for (let seen: string | null = null; ; ) {
    const response = await request('/api/v1/health').catch(() => null);
    await response?.body?.cancel();
    seen = response?.headers.get('sync-status-release') ?? null;
    if (release ? seen === release : seen) return;
    if (Date.now() > until) throw new Error(`${DEPLOYED} answers with release ${seen ?? 'unnamed'}, not ${release ?? 'any'}`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
