/**
 * The part of a Figshare search hit that we read. The contract of `figshare-hit.ts`.
 *
 * @see https://docs.figshare.com/#articles_search
 */
import * as z from 'zod/mini';

const maybeText = z.nullish(z.string());

export const hitSchema = z.object({
  id: z.nullish(z.union([z.number(), z.string()])),
  title: maybeText,
  /** Empty for a just published item, and for one that has only a Handle. */
  doi: maybeText,
  handle: maybeText,
  url_public_html: maybeText,
  published_date: maybeText,
  defined_type_name: maybeText,
});
