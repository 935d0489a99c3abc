/** What is read of a DOI record at DataCite. What it is is said by `datacite.schema.ts`. */
import type { NameIdentifier } from '../../identifiers/creator-id.ts';
import { type Fields, list, noted, number, object, text, textOr, textOrNumber, within } from '../json/fields.ts';
import type { Layout } from '../json/records-reader.ts';

class TitleDraft {
  title: string | null = null;
}

/** What every reader of a record asks for. */
export class RecordDraft {
  id: string | null = null;
  hasAttributes = false;
  titles: TitleDraft[] = [];
  publisher: string | null = null;
  container: string | null = null;
  year: string | number | null = null;
  client: string | null = null;
}

/** The entry may lack its identifier: an iD that DataCite refused on import leaves only the scheme. */
class NameIdentifierDraft implements NameIdentifier {
  written: string | null = null;
  scheme: string | null = null;
}

export class AgentDraft {
  identifiers: NameIdentifierDraft[] = [];
}

export class RelationDraft {
  type: string | null = null;
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

export const RELATION: Fields<RelationDraft> = { relationType: text('type') };

/** A list of DOIs, with more of their attributes than every reader asks for. */
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
