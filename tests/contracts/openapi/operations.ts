/** The operations of the document, with their references resolved. */
import { openapiDocument } from '../../../worker/openapi/document.ts';
import type { MediaType, Ref } from '../../../worker/openapi/model.ts';
import type { Parameter } from '../../../worker/openapi/parameters.ts';

/** Through JSON, exactly as it is served. */
export const DOCUMENT = JSON.parse(JSON.stringify(await openapiDocument())) as Awaited<ReturnType<typeof openapiDocument>>;

export interface Header {
  required: boolean;
  schema: object;
}

export interface Answer {
  headers: ReadonlyMap<string, Header>;
  content: Record<string, MediaType>;
}

export interface Operation {
  id: string;
  path: string;
  parameters: readonly Parameter[];
  answers: ReadonlyMap<number, Answer>;
}

const everywhere = Object.entries<Header>(DOCUMENT['x-every-answer'].headers);

export const OPERATIONS: readonly Operation[] = Object.entries(DOCUMENT.paths).map(([path, { get }]) => ({
  id: get.operationId,
  path,
  parameters: get.parameters.map((each) => resolved<Parameter>(each)),
  answers: new Map(
    Object.entries(get.responses).map(([status, { headers, content = {} }]) => {
      const own = Object.entries(headers).map(([name, header]): [string, Header] => [
        name,
        '$ref' in header ? resolved<Header>(header) : header,
      ]);
      return [
        Number(status),
        { headers: new Map([...everywhere, ...own].map(([name, header]) => [name.toLowerCase(), header])), content },
      ];
    }),
  ),
}));

export function resolved<T>({ $ref }: Ref): T {
  let found: unknown = DOCUMENT;
  for (const step of $ref.split('/').slice(1)) found = (found as Record<string, unknown>)[step];
  if (found === undefined) throw new Error(`the document has no ${$ref}`);
  return found as T;
}
