/**
 * The shape of the fields that `shared/sources/figshare/hit.ts` reads from a Figshare search hit.
 *
 * @see https://docs.figshare.com/#articles_search
 */
import * as z from 'zod/mini';

const maybeText = z.nullish(z.string());

export const hitSchema = z.object({
  id: z.nullish(z.union([z.number(), z.string()])),
  title: maybeText,
  /** Empty for an item that was just published, and for one that only has a Handle. */
  doi: maybeText,
  handle: maybeText,
  url_public_html: maybeText,
  published_date: maybeText,
  /** With `firstOnline`, the time of the first version. We go without it if it has another shape. */
  timeline: z.optional(z.unknown()),
  defined_type_name: maybeText,
});
