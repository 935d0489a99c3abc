/** The list of the built-in examples, as JSON. Fields may be added; none is renamed or removed. */
import * as z from 'zod';
import { doi, orcid } from '../report/report.schema.ts';

const name = z.string();
const shows = z.string().describe('What the example is for.');

export const examplesSchema = z.object({
  examples: z.array(z.object({ name, orcid, shows, status: z.string().describe('Path of the report on this host.') })),
  dois: z.array(z.object({ name, doi, shows, precheck: z.string().describe('Path of the pre-check on this host.') })),
});

export type Examples = z.infer<typeof examplesSchema>;
