/** Imitates what DataCite and ORCID answer about a whole repository: lists by page and by date of registration, counts, and a search. */
import { type DoiRecordShape, type DoiShape, doiRecord } from '../../shared/examples/datacite-shapes.ts';
import type { OrcidId } from '../../shared/identifiers/orcid-id.ts';
import type { Fetch } from '../../shared/sources/http/get-json.ts';
import type { Upstreams } from '../../shared/sources/http/upstreams.ts';

/** DataCite repeats the last page that it can reach beyond this many records. */
const MAX_LISTED = 10_000;

export interface RepositoryWorld {
  dois: DoiRecordShape[];
  /** DOIs of the works on each record that can be read. */
  records?: ReadonlyMap<OrcidId, readonly string[]>;
}

/** A call, as the test may answer it instead: with a status or a body, or by throwing. */
export type Instead = (url: URL, number: number) => Response | Promise<Response> | null;

/** @param instead Called first for each request, with its number, counted from 1. Null lets the imitation answer. */
export function repositoryService(world: RepositoryWorld, instead: Instead = () => null) {
  const asked: URL[] = [];
  const fetch: Fetch = async (address) => {
    const url = new URL(address);
    asked.push(url);
    return (await instead(url, asked.length)) ?? answer(world, url);
  };
  const upstreams: Upstreams = {
    fetch,
    orcidUrl: 'https://orcid.invalid/v3.0',
    dataciteUrl: 'https://datacite.invalid',
    figshareUrl: 'https://figshare.invalid',
    doiUrl: 'https://doi.invalid',
    contact: 'library@example.org',
    agent: null,
  };
  return { upstreams, asked };
}

/** A boring record: an item on a portal, with one author and that author's iD. */
export function recordOf(shape: Partial<DoiShape> & { doi: string }): DoiRecordShape {
  return doiRecord({
    title: 'Readings of a rain gauge',
    url: `https://example.figshare.com/articles/dataset/x/${/\d+(?=\.v\d+$|$)/.exec(shape.doi)?.[0] ?? '1'}`,
    registeredAt: new Date('2025-05-05T05:05:05Z'),
    client: 'test.repo',
    creators: [{ name: 'Example, Robin', nameIdentifier: 'https://orcid.org/9999-0000-0000-0115' }],
    ...shape,
  });
}

export function answer({ dois, records = new Map() }: RepositoryWorld, url: URL): Response {
  const { pathname, searchParams: parameters } = url;
  if (pathname.endsWith('/dois')) return Response.json(listOf(dois, parameters));
  if (pathname.endsWith('/repositories')) return Response.json({ data: [repositoryNamed(parameters.get('query') ?? '')].flat() });
  if (pathname.includes('/ra/')) return Response.json([{ DOI: pathname.split('/').at(-1), status: 'DOI does not exist' }]);
  if (pathname.endsWith('/expanded-search/')) return Response.json(foundIn(records, parameters));
  const id = /\/([\dX-]{19})\/works$/.exec(pathname)?.[1] ?? '';
  return Response.json(worksOf(id, records.get(id as OrcidId) ?? []));
}

function listOf(dois: readonly DoiRecordShape[], parameters: URLSearchParams) {
  const chosen = dois.filter((each) => isSelected(each, parameters)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const size = Number(parameters.get('page[size]'));
  const last = Math.max(1, Math.floor(MAX_LISTED / Math.max(1, size)));
  const number = Math.min(Number(parameters.get('page[number]') ?? 1), last);
  return {
    data: chosen.slice((number - 1) * size, number * size),
    meta: { total: chosen.length, ...(parameters.get('disable-facets') === 'false' && facetsOf(chosen)) },
  };
}

function isSelected({ id, attributes, relationships }: DoiRecordShape, parameters: URLSearchParams): boolean {
  const [prefix, client, year, query] = ['prefix', 'client-id', 'registered', 'query'].map((name) => parameters.get(name));
  const day = attributes.registered.slice(0, 10);
  const [, from = '', to = ''] = /^registered:\[(\S+) TO (\S+)\]$/.exec(query ?? '') ?? [];
  return (
    (!prefix || id.startsWith(`${prefix}/`)) &&
    (!client || relationships.client.data.id === client) &&
    (!year || day.startsWith(year)) &&
    (from === '' || (day >= from && day <= to))
  );
}

function facetsOf(dois: readonly DoiRecordShape[]) {
  const count = (keyOf: (each: DoiRecordShape) => string) =>
    [...Map.groupBy(dois, keyOf)].map(([id, of]) => ({ id, title: id, count: of.length }));
  return {
    clients: count(({ relationships }) => relationships.client.data.id),
    prefixes: count(({ id }) => id.slice(0, id.indexOf('/'))),
    registered: count(({ attributes }) => attributes.registered.slice(0, 4)),
    resourceTypes: count(({ attributes }) => attributes.types.resourceTypeGeneral),
  };
}

function repositoryNamed(words: string) {
  const isIt = 'test repository'.includes(words.toLowerCase());
  return isIt ? [{ id: 'test.repo', attributes: { name: 'Test Repository' } }] : [];
}

function foundIn(records: ReadonlyMap<OrcidId, readonly string[]>, parameters: URLSearchParams) {
  const prefix = parameters.get('q')?.replace('digital-object-ids:', '') ?? '';
  const found = [...records]
    .filter(([, dois]) => dois.some((doi) => doi.startsWith(`${prefix}/`)))
    .map(([id]) => ({ 'orcid-id': id }));
  const start = Number(parameters.get('start'));
  const results = found.slice(start, start + Number(parameters.get('rows')));
  return { 'expanded-result': results.length > 0 ? results : null, 'num-found': found.length };
}

function worksOf(id: string, dois: readonly string[]) {
  return {
    path: `/${id}/works`,
    group: dois.map((doi, index) => ({
      'work-summary': [
        {
          'put-code': index + 1,
          'external-ids': { 'external-id': [{ 'external-id-value': doi, 'external-id-relationship': 'self' }] },
        },
      ],
    })),
  };
}
