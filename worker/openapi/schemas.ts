/**
 * The schemas of the responses as JSON Schema, made from the zod schemas that the types come from.
 *
 * They allow fields that they do not name. We may add fields within a version, and that must not break a caller's validation.
 */
import * as z from 'zod';
import { examplesSchema } from '../../shared/api/examples.schema.ts';
import { healthSchema } from '../../shared/api/health.schema.ts';
import { oembedSchema } from '../../shared/api/oembed.schema.ts';
import { problemSchema } from '../../shared/api/problem.schema.ts';
import { shieldsSchema } from '../../shared/api/shields.schema.ts';
import { precheckSchema } from '../../shared/precheck/precheck.schema.ts';
import { doi, orcid, reportSchema, source } from '../../shared/report/report.schema.ts';

export type JsonSchema = z.core.JSONSchema.JSONSchema;

const SCHEMAS = {
  OrcidId: orcid,
  Doi: doi,
  Source: source,
  Report: reportSchema,
  ReportItem: reportSchema.shape.items.element,
  ReportAdvice: reportSchema.shape.advice.element,
  Precheck: precheckSchema,
  PrecheckCreator: precheckSchema.shape.creators.element,
  Examples: examplesSchema,
  Health: healthSchema,
  ShieldsBadge: shieldsSchema,
  Oembed: oembedSchema,
  Problem: problemSchema,
} as const;

export type SchemaName = keyof typeof SCHEMAS;

export function componentSchemas(): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(SCHEMAS)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { uri: addressOf, io: 'input' });
  return Object.fromEntries(Object.entries(schemas).map(([name, { $schema: _, $id: __, ...schema }]) => [name, schema]));
}

export const schemaRef = (name: SchemaName) => ({ $ref: addressOf(name) });

function addressOf(name: string): string {
  return `#/components/schemas/${name}`;
}
