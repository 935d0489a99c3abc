/**
 * The part of a Figshare search hit that we read.
 *
 * @see https://docs.figshare.com/#articles_search
 */
import * as z from 'zod/mini';

const maybeText = z.nullish(z.string());
const numeral = z.pipe(z.string().check(z.regex(/^\d{1,15}$/)), z.transform(Number));

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

/** An item on its own; it has more than a hit. */
export const itemSchema = z.extend(hitSchema, { version: z.catch(z.nullish(z.int().check(z.positive())), null) });

export const searchSchema = z.array(z.unknown());
