/** Looks up what a reference to a DOI needs: its title, creators, publisher and date. */

import { type Doi, parseDoi } from '../../identifiers/doi.ts';
import { doiUrl } from '../../identifiers/doi-address.ts';
import { plainTitle } from '../../identifiers/title.ts';
import { type Author, type Citation, type Month, monthOf } from '../../registers/citation.ts';
import type { SourceResult } from '../../registers/source-result.ts';
import type { UpstreamAccess } from '../http/upstreams.ts';
import { list, object } from '../json/containers.ts';
import { text } from '../json/scalars.ts';
import { settle } from '../retrieval.ts';
import { titleOf } from './attributes.ts';
import { doisWith, RecordDraft } from './fields.ts';
import { listByDoi } from './list.ts';

const FIELDS = 'titles,creators,publisher,publicationYear,dates';

/** The types of date that give the publication date, best first. A depositor's `Created` may be long before it. */
const PUBLICATION_DATES = ['Issued', 'Available'];

/** `name` is always there; its parts only if the depositor gave them or DataCite could split the name. */
class NamedDraft {
  name: string | null = null;
  givenName: string | null = null;
  familyName: string | null = null;
  nameType: string | null = null;
}

class DateDraft {
  date: string | null = null;
  type: string | null = null;
}

class CitedDraft extends RecordDraft {
  creators: NamedDraft[] = [];
  dates: DateDraft[] = [];
}

export const CITED = doisWith(CitedDraft, {
  creators: list(
    'creators',
    NamedDraft,
    object({ name: text('name'), givenName: text('givenName'), familyName: text('familyName'), nameType: text('nameType') }),
  ),
  dates: list('dates', DateDraft, object({ date: text('date'), dateType: text('type') })),
});

/**
 * The entries are in the order of the DOIs. If one is missing, DataCite does not have it, unless the result is incomplete or
 * lists the DOI as unreadable.
 */
export async function lookUpCitations(dois: readonly Doi[], access: UpstreamAccess): Promise<SourceResult<Citation>> {
  const result = await settle<Citation>((retrieval) =>
    listByDoi(dois, { fields: FIELDS, layout: CITED, access, retrieval, readOne: toCitation }),
  );
  const found = new Map(result.entries.map((each) => [each.doi, each]));
  return { ...result, entries: [...new Set(dois)].flatMap((doi) => found.get(doi) ?? []) };
}

/** Null without a title, because a reference needs one. */
function toCitation(draft: CitedDraft): Citation | null {
  const doi = parseDoi(draft.id);
  const title = plainTitle(titleOf(draft));
  if (!doi || !title) return null;
  const year = yearOf(draft.year);
  return {
    doi,
    title,
    authors: draft.creators.map(toAuthor).filter((each) => each !== null),
    year,
    month: year === null ? null : monthIn(year, draft.dates),
    url: doiUrl(doi),
    publisher: plainTitle(draft.publisher),
  };
}

/** Uses the parts of the name if they are given, or splits it at its only comma. The name of an organisation stays whole. */
function toAuthor({ name, givenName, familyName, nameType }: NamedDraft): Author | null {
  const [whole, given, family] = [plainTitle(name), plainTitle(givenName), plainTitle(familyName)];
  if (nameType === 'Organizational' && whole) return { kind: 'whole', name: whole };
  if (family) return { kind: 'person', family, given };
  const [before, after, ...rest] = (whole ?? '').split(',').map((part) => part.trim());
  if (before && after && rest.length === 0) return { kind: 'person', family: before, given: after };
  const only = whole ?? given;
  return only ? { kind: 'whole', name: only } : null;
}

function yearOf(value: number | string | null): number | null {
  const text = String(value ?? '').trim();
  return /^[1-9]\d{3}$/.test(text) ? Number(text) : null;
}

/** Most records from Figshare have only a year. A month that belongs to another year would be wrong. */
function monthIn(year: number, dates: readonly DateDraft[]): Month | null {
  const told = PUBLICATION_DATES.flatMap((type) => dates.filter((each) => each.type === type));
  for (const { date } of told) {
    const [, dateYear, month] = /^(\d{4})-(\d{2})(?:-\d{2}(?:T.*)?)?$/.exec(date?.trim() ?? '') ?? [];
    const found = Number(dateYear) === year ? monthOf(Number(month)) : null;
    if (found) return found;
  }
  return null;
}
