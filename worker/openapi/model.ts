/** Types for the parts of an OpenAPI document that ours uses. */
import type { Example } from './examples.ts';
import type { Header } from './headers.ts';
import type { Parameter } from './parameters.ts';
import type { JsonSchema } from './schemas.ts';

export interface Ref {
  $ref: string;
}

export interface MediaType {
  schema: JsonSchema;
  examples: Record<string, Ref>;
  'x-events'?: Record<string, JsonSchema>;
}

export interface ResponseObject {
  description: string;
  headers: Record<string, Ref | Header>;
  content?: Record<string, MediaType>;
}

export interface OperationObject {
  operationId: string;
  tags: string[];
  summary: string;
  description: string;
  parameters: Ref[];
  responses: Record<string, ResponseObject>;
}

/** How many requests one IP address may send in a period of this many seconds. */
export interface Limit {
  limit: number;
  period: number;
}

export interface OpenApi {
  openapi: '3.1.1';
  info: { title: string; version: string; summary: string; description: string; license: { name: string; identifier: string } };
  servers: { url: string; description: string }[];
  security: [];
  tags: { name: string; description: string }[];
  paths: Record<string, { get: OperationObject }>;
  components: {
    schemas: Record<string, JsonSchema>;
    parameters: Record<string, Parameter>;
    headers: Record<string, Header>;
    examples: Record<string, Example>;
  };
  'x-every-answer': { headers: Record<string, Header> };
  'x-problems': { code: string; status: number; when: string }[];
  /** In seconds, with the meaning of `LIFETIMES` in `worker/http/lifetimes.ts`. */
  'x-lifetimes': Record<string, { fresh: number; whileRevalidating?: number; ifError?: number } | null>;
  'x-limits': { requests: Limit | null; newReports: Limit | null };
}
