/**
 * The API as an OpenAPI document.
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html
 */
import { readFileSync } from 'node:fs';
import { parse } from 'smol-toml';
import { version } from '../../package.json';
import { LIFETIMES } from '../http/lifetimes.ts';
import { answersOf, PROBLEM_TABLE } from './answers.ts';
import { componentExamples } from './examples.ts';
import { EVERYWHERE, HEADERS } from './headers.ts';
import type { Limit, OpenApi, OperationObject } from './model.ts';
import { OPERATIONS, type Operation } from './operations.ts';
import { PARAMETERS } from './parameters.ts';
import { componentSchemas } from './schemas.ts';

const DESCRIPTION = `Which public Figshare items can the world see on an ORCID record, which not, why not, and what to do next.

Everything is asked with GET; HEAD and OPTIONS work everywhere. No key is needed, nothing is stored, and a page of any origin may ask. Every answer also has the headers under \`x-every-answer\`.

What is not publicly visible may still be on a record: the public data of ORCID do not show works with limited visibility.

Fields and problem codes may be added within version 1; none is renamed or removed.`;

const TAGS = {
  Reports: 'Everything that can be told about one ORCID iD.',
  'Pre-checks': 'Before anything is missing: one DOI.',
  'For web pages': 'To show the status on a page of your own.',
  'About the service': 'Examples to try with, and how the service is.',
} as const satisfies Record<Operation['tag'], string>;

export async function openapiDocument(): Promise<OpenApi> {
  return {
    openapi: '3.1.1',
    info: {
      title: 'Sync Status',
      version,
      summary: 'What the world can see on an ORCID record',
      description: DESCRIPTION,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/', description: 'The host that this document comes from.' }],
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

/** As they are deployed. */
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
    responses: answersOf(operation),
  };
}
