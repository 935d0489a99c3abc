/**
 * Fetches the works that an ORCID record shows to everyone. One call, without paging.
 *
 * @see https://github.com/ORCID/ORCID-Source/tree/main/orcid-api-web
 */

import { type OrcidId, parseOrcidId } from '../../identifiers/orcid-id.ts';
import type { RecordState } from '../../registers/collection.ts';
import type { SourceResult } from '../../registers/source-result.ts';
import type { Work } from '../../registers/work.ts';
import { getRecords, type RecordsAnswer } from '../get-records.ts';
import { UpstreamError } from '../http/upstream-error.ts';
import { headersFor, type UpstreamAccess } from '../http/upstreams.ts';
import { type Retrieval, settle } from '../retrieval.ts';
import { WORKS, type WorksOutline } from './fields.ts';
import { groupReader } from './work.ts';

/** 10,000 works, ORCID's limit, are 13 to 18 MB. */
const MAX_BYTES = 32_000_000;

/** Error codes from ORCID's `api_en.properties`. The messages that come with them change, so we do not read those. */
const UNKNOWN_ID = 9016;
const CLOSED_RECORDS: Record<number, RecordState> = { 9018: 'locked', 9036: 'unclaimed', 9044: 'deactivated' };

/** Whether the iD has a record of its own, was merged into another iD, or does not exist. */
export type OrcidAnswer =
  | { kind: 'record'; record: RecordState; works: SourceResult<Work> }
  | { kind: 'merged'; into: OrcidId }
  | { kind: 'unknown' };

export async function fetchWorks(id: OrcidId, access: UpstreamAccess): Promise<OrcidAnswer> {
  let elsewhere: Exclude<OrcidAnswer, { kind: 'record' }> | undefined;
  let record: RecordState = 'unknown';
  const works = await settle<Work>(async (retrieval) => {
    const answer = await getWorks(id, access);
    if (answer.status === 301) {
      elsewhere = { kind: 'merged', into: primaryId(answer.location) };
    } else if (answer.status === 404) {
      if (errorCodeIn(answer.body) !== UNKNOWN_ID) throw new UpstreamError('unexpected', 'status 404, but not for an unknown iD');
      elsewhere = { kind: 'unknown' };
    } else if (answer.status === 409) {
      record = closedState(answer.body);
      retrieval.complete = false;
    } else {
      elsewhere = readWorks(id, answer, retrieval);
      record = 'open';
    }
  });
  return elsewhere ?? { kind: 'record', record, works };
}

type Answer = RecordsAnswer<WorksOutline, Work>;

async function getWorks(id: OrcidId, access: UpstreamAccess): Promise<Answer> {
  const request = {
    url: `${access.orcidUrl}/${id}/works`,
    fetch: access.fetch,
    signal: access.signal,
    maxBytes: MAX_BYTES,
    headers: headersFor(access),
    alsoAccept: [301, 401, 404, 409],
  };
  const { orcidToken } = access;
  const get = (headers: Record<string, string>) => getRecords({ ...request, headers }, WORKS, groupReader(id));
  if (!orcidToken) return refusingUnauthorised(await get(request.headers));
  const answer = await get({ ...request.headers, authorization: `Bearer ${orcidToken}` });
  return answer.status === 401 ? refusingUnauthorised(await get(request.headers)) : answer;
}

function refusingUnauthorised(answer: Answer): Answer {
  if (answer.status === 401) throw new UpstreamError('unexpected', 'status 401 without a token');
  return answer;
}

/** ORCID sends a code with statuses 301, 404 and 409. */
function errorCodeIn(body: unknown): number | undefined {
  const code = typeof body === 'object' && body !== null && 'error-code' in body ? body['error-code'] : undefined;
  return typeof code === 'number' && Number.isFinite(code) ? code : undefined;
}

function closedState(body: unknown): RecordState {
  const state = CLOSED_RECORDS[errorCodeIn(body) ?? 0];
  if (!state) throw new UpstreamError('unexpected', 'status 409 for a reason that we do not know');
  return state;
}

/** Takes the iD out of the address. We build the next address ourselves, so its host is never contacted. */
function primaryId(location: string | null): OrcidId {
  const id = parseOrcidId(/(?:\d{4}-){3}\d{3}[\dX]/.exec(location ?? '')?.[0] ?? '');
  if (!id) throw new UpstreamError('unexpected', 'merged, but the address of the other record has no valid iD');
  return id;
}

/** Browsers follow a redirection by themselves. Then the path in the answer names another iD than the one we requested. */
function readWorks(
  id: OrcidId,
  { outline, records }: Answer,
  retrieval: Retrieval<Work>,
): { kind: 'merged'; into: OrcidId } | undefined {
  if (!outline) throw new UpstreamError('unexpected', 'an answer without groups of works');
  const answered = parseOrcidId(outline.path?.split('/')[1] ?? '');
  if (answered && answered !== id) return { kind: 'merged', into: answered };
  retrieval.join(records);
  return undefined;
}
