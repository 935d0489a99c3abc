/**
 * The shape of the fields that `shared/sources/datacite/citations.ts` reads from a DOI record for a reference.
 *
 * @see https://support.datacite.org/reference/get_dois
 */
import * as z from 'zod/mini';
import { description, maybeText, relationships } from './datacite.contract.ts';

/** The whole name is always there, its parts only if the depositor or DataCite separated them. */
const named = z.object({ name: maybeText, givenName: maybeText, familyName: maybeText, nameType: maybeText });

export const citedRecordSchema = z.object({
  id: z.string(),
  attributes: z.object({
    ...description,
    creators: z.nullish(z.array(named)),
    dates: z.nullish(z.array(z.object({ date: maybeText, dateType: maybeText }))),
  }),
  relationships,
});
