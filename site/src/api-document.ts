/** The parts of the OpenAPI document that the guide shows. The document is made from the code, so the page is always up to date. */
import made from '../public/api/openapi.json';

interface Ref {
  $ref: string;
}

export interface ApiParameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required: boolean;
  description: string;
  schema: { enum?: string[]; default?: string; examples?: (string | number)[] };
  examples?: Record<string, { summary: string; value: string }>;
}

interface Limit {
  limit: number;
  period: number;
}

interface ApiDocument {
  tags: { name: string; description: string }[];
  paths: Record<
    string,
    {
      get: {
        operationId: string;
        tags: string[];
        summary: string;
        description: string;
        parameters: Ref[];
        responses: Record<string, { description: string; content?: Record<string, object> }>;
      };
    }
  >;
  components: { parameters: Record<string, ApiParameter> };
  'x-problems': { code: string; status: number; when: string }[];
  'x-lifetimes': Record<string, { fresh: number; whileRevalidating?: number; ifError?: number } | null>;
  'x-limits': { requests: Limit | null; newReports: Limit | null };
}

export interface ApiOperation {
  id: string;
  path: string;
  tag: string;
  summary: string;
  description: string;
  parameters: ApiParameter[];
  /** The media types of a successful answer, without their parameters. */
  types: string[];
  statuses: string[];
}

const document = made as unknown as ApiDocument;

export const { tags: TAGS, 'x-problems': PROBLEMS, 'x-lifetimes': LIFETIMES, 'x-limits': LIMITS } = document;
export const PARAMETERS = document.components.parameters;

export const OPERATIONS: ApiOperation[] = Object.entries(document.paths).map(([path, { get }]) => ({
  id: get.operationId,
  path,
  tag: get.tags[0] ?? '',
  summary: get.summary,
  description: get.description,
  parameters: get.parameters.flatMap(({ $ref }) => PARAMETERS[$ref.split('/').at(-1) ?? ''] ?? []),
  types: Object.keys(get.responses['200']?.content ?? {}).map((type) => type.replace(/;.*/, '')),
  statuses: Object.keys(get.responses),
}));
