/** The public JSON of the service's own health. We may add fields, but never rename or remove one. */
import * as z from 'zod';
import { SOURCES } from '../registers/source-result.ts';
import { instantSchema } from '../report/report.schema.ts';

const upstream = z.object({
  source: z.enum(SOURCES),
  state: z
    .enum(['closed', 'open', 'half-open'])
    .describe('The state of our circuit breaker. “open”: the service keeps failing, so we send it no requests for a while.'),
  lastAnswerAt: instantSchema.nullable(),
  lastFailureAt: instantSchema.nullable(),
});

export const healthSchema = z.object({
  version: z.string().describe('The version of this software.'),
  release: z.string().describe('The deployment that made the response. The header Sync-Status-Release has it too.'),
  rulesVersion: z.iso.date(),
  cache: z.object({
    state: z
      .enum(['working', 'not-available', 'off'])
      .describe('Whether our own cache works. If it does not, we query the three services again for every response.'),
    failures: z.int().nonnegative().describe('How often the cache has failed since this process started.'),
  }),
  upstreams: z
    .array(upstream)
    .describe('How each service has responded to this process. A time is null if there was no such response.'),
});

export type Health = z.infer<typeof healthSchema>;
