/** What DataCite has on DOIs for a reference to them: all creators and the date, but nobody's role. */
import { type Author, type Citation, type Month, monthOf } from '../citation.ts';
import { type Doi, doiUrl, parseDoi } from '../doi.ts';
import type { SourceResult } from '../model.ts';
import { plainTitle } from '../title.ts';
import { publisherName } from './datacite-attributes.ts';
import type { Dates, Named } from './datacite-citations.schema.ts';
import { isCitedRecord } from './datacite-guards.ts';
import { listByDoi } from './datacite-list.ts';
import { type Asking, settle } from './source.ts';

const FIELDS = 'doi,titles,creators,publisher,publicationYear,dates';

/** The kinds of date that say when an item came out, best first. A depositor's `Created` need not. */
const PUBLICATION_DATES = ['Issued', 'Available'];

/**
 * In the order of the DOIs. One that is not among the entries is unknown to DataCite only if the result is whole and does
 * not call it unreadable.
 */
export async function askCitations(dois: readonly Doi[], asking: Asking): Promise<SourceResult<Citation>> {
  const result = await settle<Citation>((gathering) => listByDoi(dois, { fields: FIELDS, asking, gathering, readOne: toCitation }));
  const found = new Map(result.entries.map((each) => [each.doi, each]));
  return { ...result, entries: [...new Set(dois)].flatMap((doi) => found.get(doi) ?? []) };
}

/** Without a title there is nothing to cite. */
function toCitation(record: unknown): Citation | null {
  if (!isCitedRecord(record)) return null;
  const { id, attributes } = record;
  const doi = parseDoi(id);
  const title = plainTitle(attributes.titles?.find((each) => each.title)?.title);
  if (!doi || !title) return null;
  const year = yearOf(attributes.publicationYear);
  return {
    doi,
    title,
    authors: (attributes.creators ?? []).map(toAuthor).filter((each) => each !== null),
    year,
    month: year === null ? null : monthIn(year, attributes.dates),
    url: doiUrl(doi),
    publisher: plainTitle(publisherName(attributes.publisher)),
  };
}

/** Parts are taken where they are told, or where exactly one comma tells them; what is an organisation stays whole. */
function toAuthor({ name, givenName, familyName, nameType }: Named): Author | null {
  const [whole, given, family] = [plainTitle(name), plainTitle(givenName), plainTitle(familyName)];
  if (nameType === 'Organizational' && whole) return { kind: 'whole', name: whole };
  if (family) return { kind: 'person', family, given };
  const [before, after, ...rest] = (whole ?? '').split(',').map((part) => part.trim());
  if (before && after && rest.length === 0) return { kind: 'person', family: before, given: after };
  const only = whole ?? given;
  return only ? { kind: 'whole', name: only } : null;
}

function yearOf(value: number | string | null | undefined): number | null {
  const text = String(value ?? '').trim();
  return /^[1-9]\d{3}$/.test(text) ? Number(text) : null;
}

/** Figshare's records mostly have a year alone; another year's month would be wrong. */
function monthIn(year: number, dates: Dates): Month | null {
  const told = PUBLICATION_DATES.flatMap((type) => dates?.filter(({ dateType }) => dateType === type) ?? []);
  for (const { date } of told) {
    const [, dateYear, month] = /^(\d{4})-(\d{2})(?:-\d{2}(?:T.*)?)?$/.exec(date?.trim() ?? '') ?? [];
    const found = Number(dateYear) === year ? monthOf(Number(month)) : null;
    if (found) return found;
  }
  return null;
}
