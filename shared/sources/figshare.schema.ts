/**
 * The part of a Figshare search hit that we read. The contract of `figshare-guards.ts`.
 *
 * @see https://docs.figshare.com/#articles_search
 */
import * as z from 'zod/mini';

const maybeText = z.nullish(z.string());
const numeral = z.string().check(z.regex(/^\d{1,15}$/));

export const hitSchema = z.object({
  id: z.union([z.int().check(z.positive()), numeral]),
  title: maybeText,
  /** Empty for a just published item, and for one that has only a Handle. */
  doi: maybeText,
  handle: maybeText,
  url_public_html: maybeText,
  published_date: maybeText,
  defined_type_name: maybeText,
});
export type Hit = z.infer<typeof hitSchema>;
