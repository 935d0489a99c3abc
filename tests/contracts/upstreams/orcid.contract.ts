/**
 * The shape of the fields that `shared/sources/orcid/fields.ts` reads from ORCID's `/works`. Nearly everything may be null.
 *
 * @see https://github.com/ORCID/orcid-model/tree/master/src/main/resources/record_3.0
 */
import * as z from 'zod/mini';

const maybeText = z.nullish(z.string());
const maybeValue = z.nullish(z.object({ value: maybeText }));
const maybeIdentity = z.nullish(z.object({ path: maybeText }));

const externalId = z.object({
  'external-id-value': maybeText,
  'external-id-normalized': maybeValue,
  'external-id-url': maybeValue,
  'external-id-relationship': maybeText,
});

export const workSummarySchema = z.object({
  'put-code': z.number(),
  'created-date': z.nullish(z.object({ value: z.nullish(z.number()) })),
  source: z.nullish(
    z.object({
      'source-orcid': maybeIdentity,
      'source-client-id': maybeIdentity,
      'source-name': maybeValue,
      'assertion-origin-orcid': maybeIdentity,
    }),
  ),
  title: z.nullish(z.object({ title: maybeValue })),
  'external-ids': z.nullish(z.object({ 'external-id': z.nullish(z.array(externalId)) })),
  url: maybeValue,
  type: maybeText,
});

export const worksSchema = z.object({ group: z.array(z.unknown()), path: maybeText });

export const workGroupSchema = z.object({ 'work-summary': z.array(z.unknown()) });

/** The body of a 301, 404 or 409. */
export const orcidErrorSchema = z.object({ 'error-code': z.number() });
