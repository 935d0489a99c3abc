/** Makes requests from the document's own schemas: some that it allows, and some that it does not. */
import fc from 'fast-check';
import type { Parameter } from '../../../worker/openapi/parameters.ts';
import type { JsonSchema } from '../../../worker/openapi/schemas.ts';
import { ROBIN } from '../../fixtures/robin.ts';
import { wrongBy } from './judge.ts';
import { type Operation, resolved } from './operations.ts';

export interface Sent {
  path: string;
  headers: Record<string, string>;
}

type Values = Record<string, string>;

/** Every parameter conforms to its schema, and optional ones are sometimes left out. */
export function allowed(operation: Operation): fc.Arbitrary<Sent> {
  return valuesFor(operation).chain((values) => accepting(operation).map((accept) => sent(operation, values, accept)));
}

/** Allowed, except for one query parameter that violates its schema or is unknown. */
export function refusedInQuery(operation: Operation): fc.Arbitrary<Sent> {
  const wrong = operation.parameters
    .filter((each) => each.in === 'query')
    .map(({ name, schema }) => against(schema).map((value) => ({ name, value })));
  const unknown = fc.stringMatching(/^[a-z]{1,12}$/).filter((name) => !operation.parameters.some((each) => each.name === name));
  const stray = fc.tuple(unknown, fc.string()).map(([name, value]) => ({ name, value }));
  return fc.tuple(valuesFor(operation), fc.oneof(...wrong, stray)).map(([values, { name, value }]) => {
    const request = sent(operation, { ...values, [name]: value }, {});
    return operation.parameters.some((each) => each.name === name)
      ? request
      : { ...request, path: `${request.path}${request.path.includes('?') ? '&' : '?'}${name}=${encodeURIComponent(value)}` };
  });
}

/** Any text as the parameter in the path. */
export function anythingInPath(operation: Operation): fc.Arbitrary<Sent> {
  const inPath = operation.parameters.filter((each) => each.in === 'path');
  const text = fc.oneof(fc.string({ minLength: 1 }), fc.string({ minLength: 1, unit: 'binary' }), fc.webUrl(), spelled(inPath));
  // A path segment of dots would be resolved before the request is sent.
  const some = text.filter((each) => each.isWellFormed() && !/^\.{1,2}$/.test(each));
  return some.map((value) => sent(operation, Object.fromEntries(inPath.map(({ name }) => [name, value])), {}));
}

/** The example values in other spellings. */
function spelled(parameters: readonly Parameter[]): fc.Arbitrary<string> {
  const values = parameters.flatMap(({ examples = {} }) => Object.values(examples).map(({ value }) => value));
  const ways = [
    (text: string) => text.replaceAll('-', ''),
    (text: string) => text.toLowerCase(),
    (text: string) => ` ${text}`,
    (text: string) => (text.includes('/') ? `https://doi.org/${text}` : `https://orcid.org/${text}`),
  ];
  return fc.tuple(fc.constantFrom(...values), fc.constantFrom(...ways)).map(([value, spell]) => spell(value));
}

function valuesFor({ parameters }: Operation): fc.Arbitrary<Values> {
  const arbitraries = Object.fromEntries(parameters.map((each) => [each.name, valuesOf(each)]));
  const requiredKeys = parameters.filter(({ required }) => required).map(({ name }) => name);
  return fc.record(arbitraries, { requiredKeys }) as fc.Arbitrary<Values>;
}

function valuesOf({ name, schema, examples = {} }: Parameter): fc.Arbitrary<string> {
  const given = Object.values(examples).map(({ value }) => value);
  const people = name === 'orcid' ? [ROBIN] : [];
  const made = bySchema(schema);
  return given.length > 0 ? fc.oneof(fc.constantFrom(...given, ...people), made) : made;
}

function bySchema(written: JsonSchema): fc.Arbitrary<string> {
  const schema = plain(written);
  const { enum: values, type, pattern, format, minimum = 0, maximum = 1000, maxLength = 200, examples = [] } = schema;
  const given = (examples as unknown[]).map(String);
  const orGiven = (made: fc.Arbitrary<string>) => (given.length > 0 ? fc.oneof(fc.constantFrom(...given), made) : made);
  if (values) return fc.constantFrom(...values.map(String));
  if (type === 'integer') return orGiven(fc.integer({ min: minimum, max: maximum }).map(String));
  if (pattern)
    return orGiven(fc.stringMatching(new RegExp(pattern, 'u'), { maxLength }).filter((each) => wrongBy(schema, each).length === 0));
  if (format === 'uri') return orGiven(fc.webUrl());
  // Only headers have no stricter schema.
  return orGiven(fc.stringMatching(/^[!-~]{1,40}$/));
}

/** Text that the schema does not allow. */
function against(written: JsonSchema): fc.Arbitrary<string> {
  const schema = plain(written);
  const long = fc.string({ minLength: 120, maxLength: 300 });
  const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.integer().map(String), fc.double().map(String), long);
  const isWrong = (each: string) => wrongBy(schema, schema.type === 'integer' ? asNumber(each) : each).length > 0;
  return text.filter((each) => each.isWellFormed() && isWrong(each));
}

/** A number in a query consists of digits only. */
function asNumber(text: string): unknown {
  return /^[1-9]\d*$/.test(text) ? Number(text) : text;
}

function plain(schema: JsonSchema): JsonSchema {
  return schema.$ref ? resolved<JsonSchema>({ $ref: schema.$ref }) : schema;
}

function accepting({ answers }: Operation): fc.Arbitrary<Values> {
  const types = Object.keys(answers.get(200)?.content ?? {}).map((type) => type.replace(/;.*/, ''));
  return fc.option(fc.constantFrom(...types, '*/*', 'text/*'), { nil: undefined }).map((accept) => (accept ? { accept } : {}));
}

export function sent({ path, parameters }: Operation, values: Values, headers: Values): Sent {
  const filled = path.replace(/\{(\w+)\}/, (_, name: string) => encodeURIComponent(values[name] ?? ''));
  const query = new URLSearchParams();
  for (const { name, in: place } of parameters) if (place === 'query' && name in values) query.set(name, values[name] ?? '');
  const own = parameters.filter(({ in: place, name }) => place === 'header' && name in values);
  return {
    path: query.size > 0 ? `${filled}?${query}` : filled,
    headers: { ...headers, ...Object.fromEntries(own.map(({ name }) => [name, values[name] ?? ''])) },
  };
}
