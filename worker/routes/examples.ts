/** `GET /api/v1/examples`: the built-in iDs, which need no network. */
import { Hono } from 'hono';
import { EXAMPLES } from '../../shared/example-ids.ts';
import type { Env } from '../env.ts';
import { cacheControl } from '../http/lifetimes.ts';

export const examples = new Hono<{ Bindings: Env }>().get('/', (context) =>
  context.json({ examples: EXAMPLES.map((example) => ({ ...example, status: `/api/v1/status/${example.orcid}` })) }, 200, {
    'cache-control': cacheControl('builtIn', context.env),
  }),
);
