/** The responses of an operation, by status. */
import { PROBLEM_CODES, type ProblemCode } from '../../shared/api/problem.schema.ts';
import { PROBLEMS } from '../http/problem.ts';
import { type HeaderName, headerRefs, someHeaders } from './headers.ts';
import type { MediaType, OperationObject, ResponseObject } from './model.ts';
import type { Operation } from './operations.ts';
import { schemaRef } from './schemas.ts';

/** The problems that any request can have. */
const ANYWHERE: readonly ProblemCode[] = [
  'method-not-allowed',
  'address-too-long',
  'headers-too-large',
  'body-not-allowed',
  'rate-limited',
  'internal',
];

const WHEN: Record<ProblemCode, string> = {
  'invalid-orcid-id': 'The text is not a valid ORCID iD.',
  'invalid-doi': 'The text is not a DOI, nor the address of an item on Figshare.',
  'invalid-parameter': 'A parameter is unknown, is given twice, or has a value that is not allowed.',
  'unknown-orcid-id': 'ORCID has no record with this iD.',
  'not-found': 'There is nothing at this address.',
  'method-not-allowed': 'The method is not GET, HEAD or OPTIONS.',
  'address-too-long': 'The address is too long.',
  'headers-too-large': 'The headers are too large.',
  'body-not-allowed': 'The request has a body.',
  'rate-limited': 'Too many requests from one IP address in a minute.',
  'not-implemented': 'The format is not JSON.',
  internal: 'Something went wrong on our side.',
};

const PAGE: Record<string, MediaType> = {
  'text/html; charset=UTF-8': { schema: { type: 'string' }, examples: exampleRefs(['embed-problem']) },
};

export function responsesOf(operation: Operation): OperationObject['responses'] {
  const { bodies, headers, someHeaders: some = [], parameters, problems, pages = [], redirects } = operation;
  const codes: readonly ProblemCode[] = operation.isImage ? ['method-not-allowed'] : [...problems, ...ANYWHERE];
  const statuses = new Set([...codes.map((code) => PROBLEMS[code].status), ...pages]);
  const isConditional = parameters.some((name) => name === 'IfNoneMatch');
  const own = { ...headerRefs(headers), ...someHeaders(some) };
  const varies = headers.filter((name) => name === 'Vary');
  const content = Object.entries(bodies).map(([type, { schema, examples, events }]) => [
    type,
    { schema, examples: exampleRefs(examples), ...(events && { 'x-events': events }) },
  ]);
  return {
    200: {
      description: operation.summary,
      headers: own,
      content: Object.fromEntries(content),
    },
    ...(isConditional && {
      304: {
        description: 'Nothing has changed since the response with this ETag.',
        headers: own,
      },
    }),
    ...(redirects && {
      308: {
        description: 'Another spelling of the address: redirects to the canonical one.',
        headers: headerRefs(['Cache-Control', 'Location', ...varies]),
      },
    }),
    ...Object.fromEntries(
      [...statuses].map((status) => {
        const these = codes.filter((code) => PROBLEMS[code].status === status);
        return [status, problemResponse(status, these, { hasPage: pages.includes(status), varies })];
      }),
    ),
  };
}

interface Variants {
  /** The problem is also explained on a page. */
  hasPage: boolean;
  varies: readonly HeaderName[];
}

function problemResponse(status: number, codes: readonly ProblemCode[], { hasPage, varies }: Variants): ResponseObject {
  const described = codes.map((code) => `\`${code}\`: ${WHEN[code]}`);
  return {
    description: [...described, ...(hasPage ? ['The page explains what is wrong.'] : [])].join(' '),
    headers: { ...headerRefs(['Cache-Control', 'Sync-Status', ...(EXTRA_HEADERS[status] ?? [])]), ...someHeaders(varies) },
    content: {
      ...(codes.length > 0 && {
        'application/problem+json': {
          schema: { ...schemaRef('Problem'), properties: { status: { const: status }, code: { enum: [...codes] } } },
          examples: exampleRefs(codes.map((code) => `problem-${code}`)),
        },
      }),
      ...(hasPage && PAGE),
    },
  };
}

const EXTRA_HEADERS: Record<number, readonly HeaderName[]> = { 405: ['Allow'], 429: ['Retry-After'] };

/** Every code with its meaning, for people. */
export const PROBLEM_TABLE = PROBLEM_CODES.map((code) => ({ code, status: PROBLEMS[code].status, when: WHEN[code] }));

function exampleRefs(names: readonly string[]) {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/examples/${name}` }]));
}
