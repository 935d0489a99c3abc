/**
 * Queries doi.org for the agency that registers the DOIs of a prefix. Only prefixes are sent, so doi.org learns nothing about a person.
 *
 * @see https://www.doi.org/the-identifier/resources/factsheets/doi-resolution-documentation
 */
import type { Agencies } from '../../identifiers/registration-agency.ts';
import { getRecords } from '../get-records.ts';
import { headersFor, type UpstreamAccess } from '../http/upstreams.ts';
import { object } from '../json/containers.ts';
import type { Layout } from '../json/layout.ts';
import { text } from '../json/scalars.ts';
import { settle } from '../retrieval.ts';

/** Short, because a report is complete without this answer. */
const DEADLINE_MS = 1500;
const MAX_PREFIXES = 20;
/** An entry is about 50 bytes. */
const MAX_BYTES = 100_000;

class AgencyDraft {
  prefix: string | null = null;
  agency: string | null = null;
}

export const AGENCIES: Layout<AgencyDraft, object> = {
  list: null,
  Draft: AgencyDraft,
  record: object<AgencyDraft>({ DOI: text('prefix'), RA: text('agency') }),
  Outline: Object,
  outline: {},
};

/** One call. Prefixes that doi.org does not have are left out. If it does not respond, all of them are. */
export async function fetchAgencies(prefixes: readonly string[], access: UpstreamAccess): Promise<Agencies> {
  const asked = prefixes.slice(0, MAX_PREFIXES);
  if (access.doiUrl === null || asked.length === 0) return new Map();
  const request = {
    url: `${access.doiUrl}/ra/${asked.join(',')}`,
    fetch: access.fetch,
    signal: AbortSignal.any([access.signal, AbortSignal.timeout(DEADLINE_MS)]),
    maxBytes: MAX_BYTES,
    headers: headersFor(access),
  };
  const { entries } = await settle<[string, string]>(async (retrieval) => {
    const { records } = await getRecords<AgencyDraft, object, [string, string]>(request, AGENCIES, (draft, whole, found) => {
      if (draft?.prefix && !draft.agency) return;
      found.add(draft?.prefix && draft.agency ? [draft.prefix, draft.agency] : null, whole);
    });
    retrieval.join(records);
  });
  return new Map(entries);
}
