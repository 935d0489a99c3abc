/** Retrieves the metadata of one DOI, or of one item on Figshare, in at most four calls. A failure is a value, never thrown. */

import { exampleDoiFetch } from '../examples/example-doi-fetch.ts';
import { type Doi, parseDoi, withoutVersion } from '../identifiers/doi.ts';
import type { DoiQuestion } from '../identifiers/doi-question.ts';
import { prefixesToLookUp } from '../items/match.ts';
import type { DoiCollection } from '../registers/doi-metadata.ts';
import { lookUpMetadata } from '../sources/datacite/metadata.ts';
import { fetchAgencies } from '../sources/doi-org/agencies.ts';
import { fetchItem } from '../sources/figshare/item.ts';
import { type CollectOptions, DEADLINE_MS } from './collect-report.ts';

/** How many version DOIs to look up if we do not know how many there are. */
const USUAL_VERSIONS = 20;
const MAX_VERSIONS = 50;
/** Makes an address of about 6 kB. Gateways may refuse longer ones. */
const MAX_QUERY_CHARACTERS = 4500;

export async function collectDoi(
  question: DoiQuestion,
  { upstreams, now, deadlineMs = DEADLINE_MS }: Omit<CollectOptions, 'onAnswer'>,
): Promise<DoiCollection> {
  const example = exampleDoiFetch(question, now);
  const access = { ...upstreams, ...(example && { fetch: example }), signal: AbortSignal.timeout(deadlineMs) };
  const item = 'item' in question ? await fetchItem(question.item, access) : null;
  const shown = item?.entries[0];
  const asked = 'doi' in question ? question.doi : (shown?.doi ?? null);
  const lookedUp = asked ? familyOf(asked, shown?.version ?? null) : [];
  const metadata = asked ? await lookUpMetadata(lookedUp, access) : null;
  const isMissing = asked !== null && metadata?.ok && metadata.entries.length === 0;
  const agencies = await fetchAgencies(isMissing ? prefixesToLookUp([asked]) : [], access);
  const itemId = 'item' in question ? question.item : null;
  return { asked, itemId, example: example !== null, item, metadata, lookedUp, agencies };
}

/** The DOI, its base DOI, and every version DOI that may exist. One query finds those that do. */
function familyOf(asked: Doi, versions: number | null): Doi[] {
  const base = withoutVersion(asked);
  const fitting = Math.floor(MAX_QUERY_CHARACTERS / encodeURIComponent(`"${base}.v99" OR `).length) - 2;
  const count = Math.max(0, Math.min(versions ?? USUAL_VERSIONS, MAX_VERSIONS, fitting));
  const named = Array.from({ length: count }, (_, index) => parseDoi(`${base}.v${index + 1}`));
  return [...new Set([base, asked, ...named.filter((doi) => doi !== null)])];
}
