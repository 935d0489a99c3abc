/** The public services still answer in the shapes that we read. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'smol-toml';
import { expect, test } from 'vitest';
import { collect } from '../../shared/collect/collect-report.ts';
import { parseOrcidId } from '../../shared/identifiers/orcid-id.ts';
import { analyse } from '../../shared/report/analyse.ts';
import { reportSchema } from '../../shared/report/report.schema.ts';
import type { Upstreams } from '../../shared/sources/http/upstreams.ts';
import { ROOT } from '../served/running.ts';

type Settings = Record<'ORCID_API_URL' | 'DATACITE_API_URL' | 'FIGSHARE_API_URL' | 'DOI_API_URL' | 'CONTACT', string>;
const wrangler = parse(readFileSync(join(ROOT, 'wrangler.toml'), 'utf8')) as unknown as { vars: Settings };
const settings = { ...wrangler.vars, ...(process.env as Partial<Settings>) };

const UPSTREAMS: Upstreams = {
  fetch: (url, init) => fetch(url, init as never) as never,
  orcidUrl: settings.ORCID_API_URL,
  dataciteUrl: settings.DATACITE_API_URL,
  figshareUrl: settings.FIGSHARE_API_URL,
  doiUrl: settings.DOI_API_URL,
  contact: settings.CONTACT,
  agent: 'SyncStatus/live-check',
  orcidToken: process.env.ORCID_TOKEN,
};

async function reportOn(text: string) {
  const id = parseOrcidId(text);
  if (!id) throw new Error(`${text} is not an iD`);
  const now = new Date();
  const collection = await collect(id, { upstreams: UPSTREAMS, now, deadlineMs: 25_000 });
  return collection && reportSchema.parse(analyse(collection, { scope: 'datacite', prefix: null }, now));
}

test('all three services answer completely about Josiah Carberry, whom ORCID invented', async () => {
  const report = await reportOn('0000-0002-1825-0097');
  expect(report).toMatchObject({ record: 'open', asked: '0000-0002-1825-0097' });
  for (const source of report?.sources ?? []) expect(source).toMatchObject({ ok: true, complete: true, skipped: 0 });
  expect(report?.sources[0]?.records).toBeGreaterThan(0);
  const empty = (report?.sources ?? []).filter(({ records }) => records === 0).map(({ source }) => source);
  if (empty.length > 0) console.warn(`No records from ${empty.join(' and ')}, so a change of their shape would not be noticed.`);
});

test('an iD that ORCID has not issued has no record', async () => {
  expect(await reportOn('9999-0000-0000-0123')).toBeNull();
});
