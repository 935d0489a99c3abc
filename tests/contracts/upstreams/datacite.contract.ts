/**
 * The part of a DataCite DOI record that we read. The contract of `datacite-fields.ts`.
 *
 * @see https://support.datacite.org/reference/get_dois
 */
import * as z from 'zod/mini';

export const maybeText = z.nullish(z.string());

/** The entry may lack its identifier: an iD that DataCite refused on import leaves only the scheme. */
const nameIdentifier = z.object({ nameIdentifier: maybeText, nameIdentifierScheme: maybeText });
/** What is only shown must not make a record unreadable. */
const shownText = z.optional(z.unknown());
const agent = z.object({ name: shownText, nameType: shownText, nameIdentifiers: z.nullish(z.array(nameIdentifier)) });
const maybeAgents = z.nullish(z.array(agent));

/** A string, or an object where publishers are asked for as such. */
const publisher = z.union([z.string(), z.object({ name: maybeText })]);

/** What every reader of a record asks for. */
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
