/** The fields we read from a DOI record at DataCite. The full shape is in `tests/contracts/upstreams/datacite.contract.ts`. */
import type { NameIdentifier } from '../../identifiers/creator-id.ts';
import { list, noted, object, within } from '../json/containers.ts';
import type { Layout } from '../json/layout.ts';
import type { Fields } from '../json/reader.ts';
import { number, optional, text, textOr, textOrNumber } from '../json/scalars.ts';

class TitleDraft {
  title: string | null = null;
}

/** What every query requests. */
export class RecordDraft {
  id: string | null = null;
  hasAttributes = false;
  titles: TitleDraft[] = [];
  publisher: string | null = null;
  container: string | null = null;
  year: string | number | null = null;
  client: string | null = null;
}

/** May have no identifier: an iD that DataCite refused on import leaves only the scheme behind. */
class NameIdentifierDraft implements NameIdentifier {
  written: string | null = null;
  scheme: string | null = null;
}

export class AgentDraft {
  identifiers: NameIdentifierDraft[] = [];
}

export class RelationDraft {
  type: string | null = null;
  identifier: string | null = null;
}

export class DoisOutline {
  total: number | null = null;
}

const DESCRIPTION: Fields<RecordDraft> = {
  titles: list('titles', TitleDraft, object({ title: text('title') })),
  publisher: textOr<'publisher', RecordDraft>('publisher', within({ name: text('publisher') })),
  container: within({ title: text('container') }),
  publicationYear: textOrNumber('year'),
};

export const AGENT: Fields<AgentDraft> = {
  nameIdentifiers: list(
    'identifiers',
    NameIdentifierDraft,
    object({ nameIdentifier: text('written'), nameIdentifierScheme: text('scheme') }),
  ),
};

export const RELATION: Fields<RelationDraft> = { relationType: text('type'), relatedIdentifier: optional(text('identifier')) };

/** A list of DOI records, with the attributes that every query requests and more of them. */
export function doisWith<Draft extends RecordDraft>(Draft: new () => Draft, more: Fields<Draft>): Layout<Draft, DoisOutline> {
  const attributes = object<Draft>({ ...DESCRIPTION, ...more });
  return {
    list: 'data',
    Draft,
    record: object<Draft>({
      id: text('id'),
      attributes: noted<'hasAttributes', Draft>('hasAttributes', attributes),
      relationships: within({ client: within({ data: within({ id: text('client') }) }) }),
    }),
    Outline: DoisOutline,
    outline: { meta: within({ total: number('total') }) },
  };
}
