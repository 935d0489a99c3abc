/** The public JSON that lists the built-in examples. We may add fields, but never rename or remove one. */
import * as z from 'zod';
import { doi, orcid } from '../report/report.schema.ts';

const name = z.string();
const shows = z.string().describe('What the example shows.');

export const examplesSchema = z.object({
  examples: z.array(z.object({ name, orcid, shows, status: z.string().describe('The path of the report on this host.') })),
  dois: z.array(z.object({ name, doi, shows, precheck: z.string().describe('The path of the pre-check on this host.') })),
});

export type Examples = z.infer<typeof examplesSchema>;
