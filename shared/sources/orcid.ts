/**
 * What an ORCID record shows to everyone. One call, without paging.
 *
 * @see https://github.com/ORCID/ORCID-Source/tree/main/orcid-api-web
 */
import { type Doi, findDoi, parseDoi } from '../doi.ts';
import type { RecordState, Route, SourceResult, Work } from '../model.ts';
import { type OrcidId, parseOrcidId } from '../orcid-id.ts';
import { plainTitle } from '../title.ts';
import { instant } from './instant.ts';
import { plansOf } from './json-records.ts';
import { WHOLE } from './json-shape.ts';
import type { WorkSummary } from './orcid.schema.ts';
import { errorCodeIn, isWorkGroup, isWorkSummary, isWorks } from './orcid-guards.ts';
import { getRecords, type RecordsAnswer } from './records.ts';
import { type Asking, type Gathering, headersFor, settle } from './source.ts';
import { UpstreamError } from './upstream-error.ts';

/** 10,000 works, ORCID's limit, are 13 to 18 MB. */
const MAX_BYTES = 32_000_000;

const VALUE = { value: WHOLE } as const;
const PATH = { path: WHOLE } as const;

const PLANS = plansOf({
  list: 'group',
  beside: PATH,
  record: {
    'work-summary': [
      {
        'put-code': WHOLE,
        'created-date': VALUE,
        source: { 'source-orcid': PATH, 'source-client-id': PATH, 'source-name': VALUE, 'assertion-origin-orcid': PATH },
        title: { title: VALUE },
        'external-ids': {
          'external-id': [
            {
              'external-id-type': WHOLE,
              'external-id-value': WHOLE,
              'external-id-normalized': VALUE,
              'external-id-url': VALUE,
              'external-id-relationship': WHOLE,
            },
          ],
        },
        url: VALUE,
        type: WHOLE,
      },
    ],
  },
});

/** Error codes of ORCID's `api_en.properties`; the texts beside them change from year to year. */
const UNKNOWN_ID = 9016;
const CLOSED_RECORDS: Record<number, RecordState> = { 9018: 'locked', 9036: 'unclaimed', 9044: 'deactivated' };

/** Source ids as they stand on works; the names beside them change. */
const ROUTE_BY_SOURCE_ID: Record<string, Route> = {
  '0000-0001-8099-6984': 'datacite',
  'APP-127VAQ5PMV9OKM9F': 'datacite',
  '0000-0001-9892-9368': 'figshare',
};

/** What ORCID says about the iD itself, before any work. */
export type OrcidAnswer =
  | { kind: 'record'; record: RecordState; works: SourceResult<Work> }
  | { kind: 'merged'; into: OrcidId }
  | { kind: 'unknown' };

export async function askOrcid(id: OrcidId, asking: Asking): Promise<OrcidAnswer> {
  let elsewhere: Exclude<OrcidAnswer, { kind: 'record' }> | undefined;
  let record: RecordState = 'unknown';
  const works = await settle<Work>(async (gathering) => {
    const answer = await getWorks(id, asking);
    if (answer.status === 301) {
      elsewhere = { kind: 'merged', into: primaryId(answer.location) };
    } else if (answer.status === 404) {
      if (errorCodeIn(answer.body) !== UNKNOWN_ID) throw new UpstreamError('unexpected', 'status 404, but not for an unknown iD');
      elsewhere = { kind: 'unknown' };
    } else if (answer.status === 409) {
      record = closedState(answer.body);
      gathering.complete = false;
    } else {
      elsewhere = readWorks(id, answer, gathering);
      record = 'open';
    }
  });
  return elsewhere ?? { kind: 'record', record, works };
}

async function getWorks(id: OrcidId, asking: Asking): Promise<RecordsAnswer<Work>> {
  const request = {
    url: `${asking.orcidUrl}/${id}/works`,
    fetch: asking.fetch,
    signal: asking.signal,
    maxBytes: MAX_BYTES,
    headers: headersFor(asking),
    alsoAccept: [301, 401, 404, 409],
  };
  const { orcidToken } = asking;
  const get = (headers: Record<string, string>) => getRecords<Work>({ ...request, headers }, PLANS, groupReader(id));
  if (!orcidToken) return refusingUnauthorised(await get(request.headers));
  const answer = await get({ ...request.headers, authorization: `Bearer ${orcidToken}` });
  return answer.status === 401 ? refusingUnauthorised(await get(request.headers)) : answer;
}

function refusingUnauthorised(answer: RecordsAnswer<Work>): RecordsAnswer<Work> {
  if (answer.status === 401) throw new UpstreamError('unexpected', 'status 401 without a token');
  return answer;
}

function closedState(body: unknown): RecordState {
  const state = CLOSED_RECORDS[errorCodeIn(body) ?? 0];
  if (!state) throw new UpstreamError('unexpected', 'status 409 for a reason that we do not know');
  return state;
}

/** The host in the address is not used: only the iD in it is. */
function primaryId(location: string | null): OrcidId {
  const id = parseOrcidId(/(?:\d{4}-){3}\d{3}[\dX]/.exec(location ?? '')?.[0] ?? '');
  if (!id) throw new UpstreamError('unexpected', 'merged, but into no iD');
  return id;
}

/** Where a redirection was followed on the way (browsers do), the path names another iD than ours. */
function readWorks(
  id: OrcidId,
  { body, records }: RecordsAnswer<Work>,
  gathering: Gathering<Work>,
): { kind: 'merged'; into: OrcidId } | undefined {
  if (!isWorks(body)) throw new UpstreamError('unexpected', 'an answer without groups of works');
  const answered = parseOrcidId(body.path?.split('/')[1] ?? '');
  if (answered && answered !== id) return { kind: 'merged', into: answered };
  gathering.join(records);
  return undefined;
}

/** A group without a list of works is read as if it were a work: a malformed one. */
function groupReader(id: OrcidId) {
  return (group: unknown, whole: () => unknown, found: Gathering<Work>, index: number): void => {
    const isGroup = isWorkGroup(group);
    const summaries = isGroup ? group['work-summary'] : [whole()];
    summaries.forEach((summary, position) => {
      const work = isWorkSummary(summary) ? toWork(summary, index, id) : null;
      found.add(work, () => (isGroup ? wholeSummary(whole(), position) : whole()));
    });
  };
}

function wholeSummary(group: unknown, position: number): unknown {
  return isWorkGroup(group) ? group['work-summary'][position] : group;
}

function toWork(summary: WorkSummary, group: number, id: OrcidId): Work {
  const { source } = summary;
  const identifiers = ownIdentifiers(summary);
  const links = [summary.url?.value, ...identifiers.flatMap(({ value, url }) => [value, url])].filter((link) => !!link);
  return {
    putCode: summary['put-code'],
    group,
    dois: doisOf(summary, identifiers),
    links: [...new Set(links as string[])],
    title: plainTitle(summary.title?.title?.value),
    type: summary.type ?? null,
    route: routeOf(source, id),
    source: plainTitle(source?.['source-name']?.value),
    addedAt: instant(summary['created-date']?.value),
    byHand: !!source?.['assertion-origin-orcid']?.path,
  };
}

interface Identifier {
  normalised: string | null | undefined;
  value: string | null | undefined;
  url: string | null | undefined;
}

/** `part-of` and `funded-by` name other things than this work. */
function ownIdentifiers(summary: WorkSummary): Identifier[] {
  const all = summary['external-ids']?.['external-id'] ?? [];
  return all
    .filter((each) => !['part-of', 'funded-by'].includes(each['external-id-relationship'] ?? 'self'))
    .map((each) => ({
      normalised: each['external-id-normalized']?.value,
      value: each['external-id-value'],
      url: each['external-id-url']?.value,
    }));
}

function doisOf(summary: WorkSummary, identifiers: Identifier[]): Doi[] {
  const found = identifiers.flatMap(({ normalised, value, url }) => [parseDoi(normalised), parseDoi(value), findDoi(url)]);
  return [...new Set([...found, findDoi(summary.url?.value)].filter((doi) => doi !== null))];
}

/** Client id first, name second: names change, and some recordings lack the id. */
function routeOf(source: WorkSummary['source'], id: OrcidId): Route {
  const person = source?.['source-orcid']?.path ?? '';
  const known = ROUTE_BY_SOURCE_ID[source?.['source-client-id']?.path ?? ''] ?? ROUTE_BY_SOURCE_ID[person];
  if (known) return known;
  if (person === id) return 'self';
  const name = source?.['source-name']?.value?.toLowerCase() ?? '';
  if (name.startsWith('datacite')) return 'datacite';
  if (name.startsWith('figshare')) return 'figshare';
  return 'other';
}
