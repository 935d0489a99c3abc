/**
 * Describes the API as an OpenAPI document.
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html
 */
import { readFileSync } from 'node:fs';
import { parse } from 'smol-toml';
import { version } from '../../package.json';
import { LIFETIMES } from '../http/lifetimes.ts';
import { componentExamples } from './examples.ts';
import { EVERYWHERE, HEADERS } from './headers.ts';
import type { Limit, OpenApi, OperationObject } from './model.ts';
import { OPERATIONS, type Operation } from './operations.ts';
import { PARAMETERS } from './parameters.ts';
import { PROBLEM_TABLE, responsesOf } from './responses.ts';
import { componentSchemas } from './schemas.ts';

const DESCRIPTION = `Find out which public Figshare items appear on an ORCID record, which don’t, why, and what to do next.

Send GET requests; HEAD and OPTIONS work everywhere. You don’t need a key, and we store nothing about you. Pages of any origin may send requests. Every response also has the headers under \`x-every-answer\`.

An item that is not publicly visible may still be on the record, because ORCID’s public data does not include works with limited visibility.

Within version 1 we may add fields and problem codes, but we do not rename or remove any.`;

const TAGS = {
  Reports: 'The report on one ORCID iD, in several formats.',
  'Pre-checks': 'Check whether DataCite can add the item with one DOI.',
  'For web pages': 'Show the status on your own page.',
  'About the service': 'Examples to try, and the service status.',
} as const satisfies Record<Operation['tag'], string>;

export async function openapiDocument(): Promise<OpenApi> {
  return {
    openapi: '3.1.1',
    info: {
      title: 'Sync Status',
      version,
      summary: 'Which Figshare items appear on an ORCID record',
      description: DESCRIPTION,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/', description: 'The host that serves this document.' }],
    security: [],
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
    paths: Object.fromEntries(OPERATIONS.map((operation) => [operation.path, { get: described(operation) }])),
    components: {
      schemas: componentSchemas(),
      parameters: PARAMETERS,
      headers: HEADERS,
      examples: await componentExamples(),
    },
    'x-every-answer': { headers: EVERYWHERE },
    'x-problems': PROBLEM_TABLE,
    'x-lifetimes': LIFETIMES,
    'x-limits': limits(),
  };
}

/** Reads the limits from the file that the deployment uses. */
function limits(): OpenApi['x-limits'] {
  const { ratelimits } = parse(readFileSync('wrangler.toml', 'utf8')) as unknown as Bindings;
  const of = (name: string) => ratelimits.find((each) => each.name === name)?.simple ?? null;
  return { requests: of('REQUEST_LIMIT'), newReports: of('COLLECTION_LIMIT') };
}

interface Bindings {
  ratelimits: { name: string; simple: Limit }[];
}

function described(operation: Operation): OperationObject {
  const { id, tag, summary, description, parameters } = operation;
  return {
    operationId: id,
    tags: [tag],
    summary,
    description,
    parameters: parameters.map((name) => ({ $ref: `#/components/parameters/${name}` })),
    responses: responsesOf(operation),
  };
}
