/** Checks a response against the document. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { MediaType } from '../../../worker/openapi/model.ts';
import { type Answer, DOCUMENT, type Header, type Operation } from './operations.ts';

const ID = 'openapi';

/** Headers of the connection, which a server adds or removes when it sends the response. */
const CONNECTION_HEADERS = new Set(['connection', 'transfer-encoding']);

/** Validates once as callers do, and once without unnamed fields, because our responses must have no undocumented fields. */
const lenient = validatorFor(DOCUMENT);
const strict = validatorFor(withoutOthers(DOCUMENT) as typeof DOCUMENT);
const known = new Map<unknown, ValidateFunction[]>();

/** The errors of a value against a schema of the document. */
export function wrongBy(schema: object, value: unknown): string[] {
  const validators = known.get(schema) ?? [lenient(schema), strict(schema)];
  known.set(schema, validators);
  return validators.flatMap((validate) =>
    validate(value) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`),
  );
}

/** @param isHead Whether the request was HEAD, so that there must be no body. */
export async function mismatches({ id, answers }: Operation, response: Response, isHead = false): Promise<string[]> {
  const { status } = response;
  const answer = answers.get(status);
  if (!answer) return [`${id}: the status ${status} is not in the document`];
  const found = [...headerMismatches(answer, response.headers), ...(await bodyMismatches(answer, response, isHead))];
  return found.map((each) => `${id} ${status}: ${each}`);
}

function headerMismatches({ headers }: Answer, given: Headers): string[] {
  const lacking = [...headers].filter(([name, { required }]) => required && !given.has(name)).map(([name]) => `no header ${name}`);
  const wrong = [...given].flatMap(([name, value]) => {
    if (name === 'content-type' || CONNECTION_HEADERS.has(name)) return [];
    const header = headers.get(name);
    return header
      ? wrongBy(header.schema, read(header, value)).map((each) => `${name}: ${value}: ${each}`)
      : [`the header ${name}`];
  });
  return [...lacking, ...wrong];
}

/** Header values are text, but the document may describe them as numbers. */
function read({ schema }: Header, value: string): unknown {
  return 'type' in schema && schema.type === 'integer' ? Number(value) : value;
}

async function bodyMismatches({ content }: Answer, response: Response, isHead: boolean): Promise<string[]> {
  const text = await response.text();
  const type = response.headers.get('content-type');
  if (Object.keys(content).length === 0) return text === '' ? [] : ['a body that is not in the document'];
  const media = type === null ? undefined : content[type];
  if (!media) return [`the type ${type} is not in the document`];
  if (isHead) return text === '' ? [] : ['a body in the response to HEAD'];
  if (media['x-events']) return eventMismatches(media, text);
  return wrongBy(media.schema, type?.includes('json') ? JSON.parse(text) : text);
}

function eventMismatches({ 'x-events': events = {} }: MediaType, text: string): string[] {
  const blocks = text.split('\n\n').filter((each) => each !== '');
  return blocks.flatMap((block) => {
    const [, event = '', data = ''] = /^event: (.*)\ndata: (.*)$/.exec(block) ?? [];
    const schema = events[event];
    return schema ? wrongBy(schema, JSON.parse(data)) : [`the event ${event} is not in the document`];
  });
}

function validatorFor(document: typeof DOCUMENT): (schema: object) => ValidateFunction {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema(document, ID);
  return (schema) => ajv.compile(pointed(schema) as object);
}

/** Turns the references of one schema into references into the whole document. */
function pointed(part: unknown): unknown {
  return mapped(part, (each) => (typeof each.$ref === 'string' ? { ...each, $ref: `${ID}${each.$ref}` } : each));
}

/** Makes every object with named fields refuse other fields. */
function withoutOthers(part: unknown): unknown {
  return mapped(part, (each) => (each.type === 'object' && 'properties' in each ? { ...each, additionalProperties: false } : each));
}

function mapped(part: unknown, change: (part: Record<string, unknown>) => Record<string, unknown>): unknown {
  if (Array.isArray(part)) return part.map((each) => mapped(each, change));
  if (part === null || typeof part !== 'object') return part;
  return change(Object.fromEntries(Object.entries(part).map(([name, each]) => [name, mapped(each, change)])));
}
