/** `GET /api/v1/examples`: the example iDs and DOIs, whose reports need no network. */
import type { Examples } from '../../shared/api/examples.schema.ts';
import { EXAMPLE_DOIS } from '../../shared/examples/dois.ts';
import { EXAMPLES } from '../../shared/examples/ids.ts';
import { cacheControl } from '../http/lifetimes.ts';
import { createRouter } from '../http/router.ts';

export const examples = createRouter().get('/', (context) =>
  context.json<Examples>(
    {
      examples: EXAMPLES.map((example) => ({ ...example, status: `/api/v1/status/${example.orcid}` })),
      dois: EXAMPLE_DOIS.map((example) => ({ ...example, precheck: `/api/v1/doi/${example.doi}` })),
    },
    200,
    { 'cache-control': cacheControl('builtIn', context.env) },
  ),
);
