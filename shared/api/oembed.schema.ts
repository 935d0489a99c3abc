/**
 * The public JSON for oEmbed: programs that turn links into content use it to embed a report.
 *
 * @see https://oembed.com
 */
import * as z from 'zod';
import { webAddress } from '../report/report.schema.ts';

export const oembedSchema = z.object({
  version: z.literal('1.0'),
  type: z.literal('rich'),
  title: z.string(),
  provider_name: z.string(),
  provider_url: webAddress,
  cache_age: z.int().nonnegative().describe('How long this answer may be cached, in seconds.'),
  width: z.int().positive(),
  height: z.int().positive(),
  html: z.string().describe('The iframe to put into the page.'),
});

export type Oembed = z.infer<typeof oembedSchema>;
