/**
 * The part of a DataCite DOI record that a reference needs. The contract of `datacite-citations.ts`.
 *
 * @see https://support.datacite.org/reference/get_dois
 */
import * as z from 'zod/mini';
import { description, maybeText, relationships } from './datacite.contract.ts';

/** A name always in one, its parts only where the depositor or DataCite told them apart. */
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
