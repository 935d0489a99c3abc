/** The product runs on recorded answers in the real runtime, and each report agrees with the recordings. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Report, reportSchema } from '../../shared/report/report.schema.ts';
import { type Running, startProduct } from '../served/running.ts';
import { namesIn, recorded, recordedText } from './material.ts';
import { type Replay, startReplay } from './replay.ts';

const PEOPLE = namesIn('people');
const RECORDS: Record<number, string> = { 9018: 'locked', 9036: 'unclaimed', 9044: 'deactivated' };

/** The notes that come with the recordings describe each item's situation; these are the codes we give it. */
const CODES: Record<string, string | readonly string[]> = {
  'registered 3 hours ago, iD present': 'recent',
  'iD missing at DataCite': 'id-missing',
  'iD present, IsPartOf': 'part-of',
  'iD on a contributor only': 'contributor-only',
  'public on Figshare for an hour, no DOI yet': 'no-doi',
  'Handle, never a DOI': 'no-doi',
  'Crossref DOI, unknown to DataCite': 'other-agency',
  'iD present, registered long ago, not on the record': ['not-visible', 'before-auto-update', 'removed-or-hidden'],
};

let replay: Replay;
let product: Running;
const reports = new Map<string, Report>();

beforeAll(async () => {
  replay = await startReplay();
  product = await startProduct({ ...replay.environment, CACHE: 'off' });
  for (const id of PEOPLE) reports.set(id, reportSchema.parse(await (await requestReport(id)).json()));
}, 90_000);

afterAll(async () => {
  await product?.stop();
  await replay?.stop();
});

function requestReport(id: string): Promise<Response> {
  return fetch(`${product.url}/api/v1/status/${id}?scope=datacite`);
}

function reportOf(id: string): Report {
  const report = reports.get(id);
  if (!report) throw new Error(`${id} has no report`);
  return report;
}

/** Whether a text contains a DOI or one of its versions, not only a longer DOI that begins with it. */
function names(text: string, doi: string): boolean {
  const escaped = doi.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`${escaped}(?:\\.v\\d+)?(?![\\w.])`, 'i').test(text);
}

interface Situation {
  onRecord: boolean;
  situation: string;
}
const worksOf = (id: string) => recordedText(`people/${id}/orcid-works.json`);
const closureOf = (id: string) => recorded(`people/${id}/orcid-status.json`);
const situationsOf = (id: string): [string, Situation][] => Object.entries(recorded(`people/${id}/situations.json`) ?? {});

describe('recorded people', () => {
  test.each(PEOPLE)('%s: the report gives the state of the record at ORCID', (id) => {
    const report = reportOf(id);
    const closed = closureOf(id);
    expect(report.asked).toBe(id);
    if (closed?.status === 409) {
      expect(report.record).toBe(RECORDS[closed.body['error-code']]);
      expect(report.status).toBe('incomplete');
      for (const item of report.items) expect(item).toMatchObject({ orcid: { state: 'unknown' }, diagnosis: 'unknown' });
    } else {
      expect(report.record).toBe('open');
      expect(report.status).not.toBe('incomplete');
    }
    if (closed?.status === 301) expect(closed.headers.location).toContain(report.orcid);
    else expect(report.orcid).toBe(id);
  });

  test.each(PEOPLE)('%s: every item that Figshare lists appears exactly once', (id) => {
    const report = reportOf(id);
    const hits: { hit: { id: number } }[] = recorded(`people/${report.orcid}/figshare.json`) ?? [];
    const listed = report.items.flatMap(({ figshare }) => figshare.id ?? []);
    expect(listed.toSorted()).toEqual(hits.map(({ hit }) => hit.id).toSorted());
  });

  describe.each(PEOPLE.filter(worksOf))('%s, whose works are open', (id) => {
    test('every work is read', () => {
      const summaries = JSON.parse(worksOf(id)).group.flatMap((group: { 'work-summary': unknown[] }) => group['work-summary']);
      const [orcid] = reportOf(id).sources;
      expect(orcid).toMatchObject({ source: 'orcid', records: summaries.length, skipped: 0, complete: true });
    });

    test('an item is visible if, and only if, the record names its DOI', () => {
      for (const { doi, orcid } of reportOf(id).items.filter((item) => item.doi !== null)) {
        expect([doi, orcid.state]).toEqual([doi, names(worksOf(id), doi ?? '') ? 'visible' : 'not-visible']);
      }
    });
  });

  test.each(PEOPLE.filter((id) => situationsOf(id).length > 0))('%s: every item has the diagnosis of its situation', (id) => {
    for (const [name, { onRecord, situation }] of situationsOf(id)) {
      const item = reportOf(id).items.find(({ doi, figshare }) => name === doi || name === `figshare ${figshare.id}`);
      expect([name, item?.orcid.state]).toEqual([name, onRecord ? 'visible' : 'not-visible']);
      if (onRecord) expect([name, item?.severity]).toEqual([name, 'ok']);
      else expect([CODES[situation] ?? item?.diagnosis].flat(), name).toContain(item?.diagnosis);
    }
  });

  test('a merged iD gets the report of its primary iD', () => {
    for (const report of [...reports.values()].filter(({ asked, orcid }) => asked !== orcid)) {
      const timeless = ({ checkedAt: _, asked: __, sources, ...rest }: Report) => ({
        ...rest,
        sources: sources.map(({ ms: ___, ...each }) => each),
      });
      expect(timeless(report)).toEqual(timeless(reportOf(report.orcid)));
    }
  });

  test('an iD without a record at ORCID gives 404', async () => {
    const response = await requestReport('0000-0002-1825-0097');
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ code: 'unknown-orcid-id' });
  });
});

describe('recorded people, while a service fails', () => {
  const id = PEOPLE.findLast((each) => situationsOf(each).length > 0) ?? '';
  const SLOW = ['hang', 'hang-body', 'slow-body'] as const;

  test.each(SLOW)(
    '%s: the report arrives within the deadline',
    async (kind) => {
      await replay.setFaults(...['orcid', 'datacite', 'figshare'].map((upstream) => ({ upstream, kind, ms: 60_000 })));
      const report = reportSchema.parse(await (await requestReport(id)).json());
      for (const source of report.sources) expect(source).toMatchObject({ ok: false, reason: 'timeout' });
      expect(report).toMatchObject({ status: 'incomplete', items: [] });
    },
    20_000,
  );
});
