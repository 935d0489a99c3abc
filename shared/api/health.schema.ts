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
  release: z.string().describe('The deployment that answered. The header Sync-Status-Release has it too.'),
  rulesVersion: z.iso.date(),
  cache: z.object({
    state: z
      .enum(['working', 'not-available', 'off'])
      .describe(
        'Whether what we collect about an iD is kept for a while. Without that, every response costs the three services a collection.',
      ),
    failures: z.int().nonnegative().describe('How often the cache failed since the process that answered started.'),
  }),
  upstreams: z
    .array(upstream)
    .describe('What the process that answered has seen of each service. A time is null if there was no such answer.'),
});

export type Health = z.infer<typeof healthSchema>;
