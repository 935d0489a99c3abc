/** Writes TypeScript types for the schemas of our JSON, with their descriptions, so that the package needs no validator. */
import * as z from 'zod';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** @returns The declaration of a type, as text. */
export function declaration(name: string, schema: z.ZodType): string {
  return `export type ${name} = ${typeOf(z.toJSONSchema(schema))};\n`;
}

function typeOf(schema: JsonSchema, indent = ''): string {
  const { const: constant, enum: values, anyOf, type, items } = schema;
  if (constant !== undefined) return JSON.stringify(constant);
  if (values) return values.map((value) => JSON.stringify(value)).join(' | ');
  if (anyOf) return anyOf.map((each) => typeOf(partOf(each), indent)).join(' | ');
  if (Array.isArray(type)) return type.map((each) => typeOf({ ...schema, type: each }, indent)).join(' | ');
  switch (type) {
    case 'object':
      return objectType(schema, indent);
    case 'array':
      return `Array<${typeOf(partOf(items), indent)}>`;
    case 'integer':
      return 'number';
    case 'string':
    case 'number':
    case 'boolean':
    case 'null':
      return type;
    default:
      throw new Error(`There is no type for ${JSON.stringify(schema)}`);
  }
}

function objectType({ properties = {}, required = [] }: JsonSchema, indent: string): string {
  const inner = `${indent}  `;
  const lines = Object.entries(properties).map(([name, each]) => {
    const schema = partOf(each);
    const comment = schema.description ? `${inner}/** ${schema.description} */\n` : '';
    return `${comment}${inner}${name}${required.includes(name) ? '' : '?'}: ${typeOf(schema, inner)};\n`;
  });
  return `{\n${lines.join('')}${indent}}`;
}

function partOf(schema: unknown): JsonSchema {
  if (typeof schema === 'object' && schema !== null && !Array.isArray(schema)) return schema as JsonSchema;
  throw new Error('A schema that allows anything has no type of its own');
}
