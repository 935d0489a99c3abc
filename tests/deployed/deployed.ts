/**
 * The deployment that is asked: `URL` names it, without anything it is the address in `site/institution.ts`.
 * Where `RELEASE` is set, this release is waited for, for `PATIENCE_SECONDS`.
 */
import { institution } from '../../site/institution.ts';

const PATIENCE_MS = Number(process.env.PATIENCE_SECONDS ?? 180) * 1000;
const PAUSE_MS = 2_000;

export const DEPLOYED = new URL(process.env.URL || institution.address).origin;

export async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = { 'user-agent': `SyncStatus/deployed-check (mailto:${institution.contactEmail})`, ...init.headers };
  return fetch(DEPLOYED + path, { redirect: 'manual', ...init, headers });
}

/** A new release takes a while to reach every place of the platform. */
export async function waitForRelease(release = process.env.RELEASE): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  for (let seen: string | null = null; ; ) {
    const response = await ask('/api/v1/health').catch(() => null);
    await response?.body?.cancel();
    seen = response?.headers.get('sync-status-release') ?? null;
    if (release ? seen === release : seen) return;
    if (Date.now() > until) throw new Error(`${DEPLOYED} answers with release ${seen ?? 'unnamed'}, not ${release ?? 'any'}`);
    await new Promise((resume) => setTimeout(resume, PAUSE_MS));
  }
}
