/** Turns ORCID's works into ours. */
import { type Doi, doiWithin, parseDoi } from '../../identifiers/doi.ts';
import { toInstant } from '../../identifiers/instant.ts';
import type { OrcidId } from '../../identifiers/orcid-id.ts';
import { plainTitle } from '../../identifiers/title.ts';
import type { Route, Work } from '../../registers/work.ts';
import type { Retrieval } from '../retrieval.ts';
import type { GroupDraft, IdentifierDraft, WorkDraft } from './fields.ts';

/** Ids of the sources that works name. The names beside them change. */
const ROUTE_BY_SOURCE_ID: ReadonlyMap<string, Route> = new Map([
  ['0000-0001-8099-6984', 'datacite'],
  ['APP-127VAQ5PMV9OKM9F', 'datacite'],
  ['0000-0001-9892-9368', 'figshare'],
]);

/** A group without a list of works counts as one work that we could not read. */
export function groupReader(id: OrcidId) {
  return (group: GroupDraft | null, whole: () => unknown, found: Retrieval<Work>, index: number): void => {
    if (!group?.works) found.add(null, whole);
    group?.works?.forEach((draft, position) => {
      const work = draft && toWork(draft, index, id);
      found.add(work, () => (whole() as Record<'work-summary', unknown[]>)['work-summary'][position]);
    });
  };
}

/** Null without a put-code, which every work has. */
function toWork(draft: WorkDraft, group: number, id: OrcidId): Work | null {
  const { putCode, sourceName, type, addedAt, onBehalfOf } = draft;
  if (putCode === null) return null;
  return {
    putCode,
    group,
    ...namesOf(draft),
    title: plainTitle(draft.title),
    type,
    route: routeOf(draft, id),
    source: plainTitle(sourceName),
    addedAt: toInstant(addedAt),
    byHand: !!onBehalfOf,
  };
}

function namesOf({ url, identifiers }: WorkDraft): Pick<Work, 'dois' | 'links'> {
  const dois: Doi[] = [];
  const links: string[] = [];
  const addLink = (text: string | null, whole: Doi | null) => text && !whole && links.push(text);
  for (const identifier of identifiers) {
    if (!namesTheWork(identifier)) continue;
    const asWritten = parseDoi(identifier.value);
    const asAddress = parseDoi(identifier.url);
    const within = () => doiWithin(identifier.url) ?? doiWithin(identifier.value);
    const doi = normalisedDoi(identifier, asWritten) ?? asWritten ?? asAddress ?? within();
    if (doi) dois.push(doi);
    addLink(identifier.value, asWritten);
    addLink(identifier.url, asAddress);
  }
  const address = parseDoi(url);
  const doi = address ?? doiWithin(url);
  if (doi) dois.push(doi);
  addLink(url, address);
  return { dois: unique(dois), links: unique(links) };
}

/** ORCID takes the rest of an address for a part of the DOI. We know from the value where the address has a ? or #. */
function normalisedDoi({ value, normalised }: IdentifierDraft, asWritten: Doi | null): Doi | null {
  const doi = normalised === value ? asWritten : parseDoi(normalised);
  return doi && asWritten && doi.startsWith(asWritten) ? asWritten : doi;
}

/**
 * Identifiers with the relationship `part-of` or `funded-by` belong to something else. If a work's own address is the DOI that it is
 * `part-of`, then the DOI counts because of the address. A missing relationship counts as `self`.
 */
function namesTheWork({ relationship }: IdentifierDraft): boolean {
  return relationship !== 'part-of' && relationship !== 'funded-by';
}

function unique<Text extends string>(texts: readonly Text[]): Text[] {
  return texts.length > 1 ? [...new Set(texts)] : [...texts];
}

/** Goes by the source's id first. Its name can change, but some works have no id. */
function routeOf({ sourceClient, sourcePerson, sourceName }: WorkDraft, id: OrcidId): Route {
  const known = ROUTE_BY_SOURCE_ID.get(sourceClient ?? '') ?? ROUTE_BY_SOURCE_ID.get(sourcePerson ?? '');
  if (known) return known;
  if (sourcePerson === id) return 'self';
  const name = sourceName?.toLowerCase() ?? '';
  if (name.startsWith('datacite')) return 'datacite';
  if (name.startsWith('figshare')) return 'figshare';
  return 'other';
}
