/** Answers our requests from an example world, the way ORCID, DataCite and Figshare would. */
import type { DoiRecordShape } from './datacite-shapes.ts';
import type { UpstreamAnswer, World } from './world.ts';

/** Supports only the requests that we make: the works of an iD, DOIs by query, items by iD, one item by its number, and agencies of prefixes. */
export function answer(world: World, url: string, requestBody?: string): UpstreamAnswer {
  const { pathname, searchParams } = new URL(url);
  if (pathname.endsWith('/works')) return world.orcid;
  if (pathname.endsWith('/dois')) return dois(world, searchParams);
  if (pathname.endsWith('/articles/search')) return search(world, JSON.parse(requestBody ?? '{}'));
  const itemId = /\/articles\/(\d+)$/.exec(pathname)?.[1];
  if (itemId) return oneItem(world, Number(itemId));
  if (pathname.includes('/ra/')) return agencies(pathname);
  throw new Error(`The example services do not support ${pathname}.`);
}

function dois({ datacite }: World, parameters: URLSearchParams): UpstreamAnswer {
  if (!Array.isArray(datacite)) return datacite;
  const query = parameters.get('query') ?? '';
  const searchTerms = new Set([...query.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, value]) => value));
  const role = query.startsWith('contributors.') ? 'contributors' : 'creators';
  const found = datacite.filter(({ id, attributes }) =>
    query.startsWith('uid:')
      ? searchTerms.has(id)
      : attributes[role].some((agent) => agent.nameIdentifiers.some(({ nameIdentifier }) => searchTerms.has(nameIdentifier))),
  );
  const records = page(found, Number(parameters.get('page[size]')), Number(parameters.get('page[number]')));
  const fields = parameters.get('fields[dois]')?.split(',');
  const data = fields ? records.map((record) => withFields(record, new Set(fields))) : records;
  return { status: 200, body: { data, meta: { total: found.length } } };
}

/** Keeps only the requested fields. The field `client`, the repository account, is a relationship, not an attribute. */
function withFields({ attributes, relationships, ...record }: DoiRecordShape, fields: ReadonlySet<string>) {
  return {
    ...record,
    attributes: Object.fromEntries(Object.entries(attributes).filter(([name]) => fields.has(name))),
    relationships: fields.has('client') ? relationships : {},
  };
}

function search({ figshare, person }: World, body: { search_for: string; page: number; page_size: number }): UpstreamAnswer {
  if (!Array.isArray(figshare)) return figshare;
  const found = body.search_for === `:orcid: ${person}` ? figshare : [];
  return { status: 200, body: page(found, body.page_size, body.page) };
}

function oneItem({ figshare }: World, id: number): UpstreamAnswer {
  if (!Array.isArray(figshare)) return figshare;
  const hit = figshare.find((each) => each.id === id);
  if (!hit) return { status: 404, body: { message: 'Entity not found: article', code: 'EntityNotFound' } };
  return { status: 200, body: { ...hit, version: Number(/\.v(\d+)$/.exec(hit.doi)?.[1] ?? 1) } };
}

/** doi.org's answer for prefixes that it does not know. */
function agencies(pathname: string): UpstreamAnswer {
  const prefixes = pathname.slice(pathname.indexOf('/ra/') + '/ra/'.length).split(',');
  return { status: 200, body: prefixes.map((prefix) => ({ DOI: prefix, status: 'DOI does not exist' })) };
}

function page<Entry>(entries: readonly Entry[], size: number, number: number): Entry[] {
  return entries.slice(size * (number - 1), size * number);
}

/** Encodes an answer as an HTTP response. */
export function toResponse({ status, headers, body }: UpstreamAnswer): Response {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return new Response(text, { status, headers: { 'content-type': 'application/json;charset=UTF-8', ...headers } });
}
