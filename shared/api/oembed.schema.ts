/**
 * How to embed a report, for programs that turn an address into its content.
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
  cache_age: z.int().nonnegative().describe('Seconds.'),
  width: z.int().positive(),
  height: z.int().positive(),
  html: z.string().describe('A frame to put into the page.'),
});

export type Oembed = z.infer<typeof oembedSchema>;
