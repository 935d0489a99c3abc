/** How we are, as JSON. Fields may be added; none is renamed or removed. */
import * as z from 'zod';
import { SOURCES } from '../registers/source-result.ts';
import { instantSchema } from '../report/report.schema.ts';

const upstream = z.object({
  source: z.enum(SOURCES),
  state: z.enum(['closed', 'open', 'half-open']).describe('“open”: the service is in trouble, and is left alone for a while.'),
  lastAnswerAt: instantSchema.nullable(),
  lastFailureAt: instantSchema.nullable(),
});

export const healthSchema = z.object({
  version: z.string().describe('Of this software.'),
  release: z.string().describe('Which deployment answers; also in the header Sync-Status-Release.'),
  rulesVersion: z.iso.date(),
  upstreams: z.array(upstream).describe('As far as the process that answered knows; null where it has not asked.'),
});

export type Health = z.infer<typeof healthSchema>;
