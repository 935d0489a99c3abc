/** Answers our requests from a world, as the three services would. */
import type { DoiRecordShape } from './datacite-shapes.ts';
import type { UpstreamAnswer, World } from './world.ts';

/** Only what our own requests ask: the works of an iD, DOIs by query, items by iD, an item by number. */
export function answer(world: World, url: string, requestBody?: string): UpstreamAnswer {
  const { pathname, searchParams } = new URL(url);
  if (pathname.endsWith('/works')) return world.orcid;
  if (pathname.endsWith('/dois')) return dois(world, searchParams);
  if (pathname.endsWith('/articles/search')) return search(world, JSON.parse(requestBody ?? '{}'));
  const item = /\/articles\/(\d+)$/.exec(pathname)?.[1];
  if (item) return oneItem(world, Number(item));
  throw new Error(`no service answers ${pathname}`);
}

function dois({ datacite }: World, parameters: URLSearchParams): UpstreamAnswer {
  if (!Array.isArray(datacite)) return datacite;
  const query = parameters.get('query') ?? '';
  const wanted = new Set([...query.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, value]) => value));
  const role = query.startsWith('contributors.') ? 'contributors' : 'creators';
  const found = datacite.filter(({ id, attributes }) =>
    query.startsWith('uid:')
      ? wanted.has(id)
      : attributes[role].some((agent) => agent.nameIdentifiers.some(({ nameIdentifier }) => wanted.has(nameIdentifier))),
  );
  const shown = page(found, Number(parameters.get('page[size]')), Number(parameters.get('page[number]')));
  const fields = parameters.get('fields[dois]')?.split(',');
  const data = fields ? shown.map((record) => sparse(record, new Set(fields))) : shown;
  return { status: 200, body: { data, meta: { total: found.length } } };
}

/** Only what was asked for; the repository account is a relationship by the name of `client`. */
function sparse({ attributes, relationships, ...record }: DoiRecordShape, fields: ReadonlySet<string>) {
  return {
    ...record,
    attributes: Object.fromEntries(Object.entries(attributes).filter(([name]) => fields.has(name))),
    relationships: fields.has('client') ? relationships : {},
  };
}

function search({ figshare, person }: World, asked: { search_for: string; page: number; page_size: number }): UpstreamAnswer {
  if (!Array.isArray(figshare)) return figshare;
  const found = asked.search_for === `:orcid: ${person}` ? figshare : [];
  return { status: 200, body: page(found, asked.page_size, asked.page) };
}

function oneItem({ figshare }: World, id: number): UpstreamAnswer {
  if (!Array.isArray(figshare)) return figshare;
  const hit = figshare.find((each) => each.id === id);
  if (!hit) return { status: 404, body: { message: 'Entity not found: article', code: 'EntityNotFound' } };
  return { status: 200, body: { ...hit, version: Number(/\.v(\d+)$/.exec(hit.doi)?.[1] ?? 1) } };
}

function page<Entry>(entries: readonly Entry[], size: number, number: number): Entry[] {
  return entries.slice(size * (number - 1), size * number);
}

/** The answer on the wire. */
export function toResponse({ status, headers, body }: UpstreamAnswer): Response {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return new Response(text, { status, headers: { 'content-type': 'application/json;charset=UTF-8', ...headers } });
}
