/**
 * The shape of the fields that `shared/sources/datacite` reads from a DOI record at DataCite.
 *
 * @see https://support.datacite.org/reference/get_dois
 */
import * as z from 'zod/mini';

export const maybeText = z.nullish(z.string());

/** The identifier may be missing: if DataCite refused an iD on import, only the scheme is left. */
const nameIdentifier = z.object({ nameIdentifier: maybeText, nameIdentifierScheme: maybeText });
/** We only show this text, so an odd value must not make the record unreadable. */
const shownText = z.optional(z.unknown());
const agent = z.object({ name: shownText, nameType: shownText, nameIdentifiers: z.nullish(z.array(nameIdentifier)) });
const maybeAgents = z.nullish(z.array(agent));

/** A string, or an object if the request asks for publisher information. */
const publisher = z.union([z.string(), z.object({ name: maybeText })]);

/** The fields that every reader of a record needs. */
export const description = {
  titles: z.nullish(z.array(z.object({ title: maybeText }))),
  publisher: z.nullish(publisher),
  container: z.nullish(z.object({ title: maybeText })),
  publicationYear: z.nullish(z.union([z.number(), z.string()])),
};
export const relationships = z.nullish(z.object({ client: z.nullish(z.object({ data: z.nullish(z.object({ id: maybeText })) })) }));

export const doiRecordSchema = z.object({
  id: z.string(),
  attributes: z.object({
    ...description,
    url: maybeText,
    creators: maybeAgents,
    contributors: maybeAgents,
    types: z.nullish(z.object({ resourceTypeGeneral: maybeText, resourceType: maybeText })),
    registered: maybeText,
    relatedIdentifiers: z.nullish(z.array(z.object({ relationType: maybeText, relatedIdentifier: shownText }))),
  }),
  relationships,
});

export const doiListSchema = z.object({ data: z.array(z.unknown()), meta: z.object({ total: z.number() }) });
