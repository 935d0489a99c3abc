/**
 * Makes the services' answers about a person with any number of works. The same number always gives the same answers.
 *
 * Half of the works are Figshare items, each with its base DOI and its first version at DataCite, so there are as many
 * DOIs as works. The other works are articles. Every 20th item is not on the record.
 */

import { type AgentShape, doiRecord } from '../../shared/examples/datacite-shapes.ts';
import { searchHit } from '../../shared/examples/figshare-shapes.ts';
import { type WorkSummaryShape, workSummary, worksAnswer } from '../../shared/examples/orcid-shapes.ts';
import { asCreator, type World } from '../../shared/examples/world.ts';
import { type OrcidId, parseOrcidId } from '../../shared/identifiers/orcid-id.ts';

const FIRST_ITEM = 991_000_000;
const HIDDEN_EVERY = 20;
const DAY = 86_400_000;
const SINCE = Date.parse('2013-01-01T09:00:00Z');
const TYPES = ['dataset', 'figure', 'software', 'poster', 'presentation'] as const;
const SUBJECTS = [
  'soil moisture',
  'bird song',
  'coastal erosion',
  'reading times',
  'galaxy shapes',
  'café noise',
  'cell counts',
] as const;
const PLACES = [
  'the northern uplands',
  'three coastal towns',
  'a tidal estuary',
  '12 urban parks – by night',
  'a field site',
] as const;
const COLLEAGUES: readonly AgentShape[] = [
  { name: 'Example, Sam' },
  { name: 'van der Example, Ann-Marié' },
  { name: 'Example Institute for Soil and Water', nameType: 'Organizational' },
];

function cycled<Entry>(list: readonly [Entry, ...Entry[]], index: number): Entry {
  return list[index % list.length] ?? list[0];
}

function personOf(text: string): OrcidId {
  const id = parseOrcidId(text);
  if (!id) throw new Error(`${text} is not an iD`);
  return id;
}

export const PERSON = personOf('9999-0000-0000-0115');

/** @param works From 2 to 10,000, ORCID's limit. */
export function worldOfSize(works: number): World {
  const items = Array.from({ length: works / 2 }, (_, index) => itemOf(index));
  const pushed = items.filter((_, index) => index % HIDDEN_EVERY !== HIDDEN_EVERY - 1);
  const summaries = [
    ...pushed.map(({ number, title, doi, addedAt }) =>
      workSummary({ person: PERSON, putCode: number, title, addedBy: 'datacite', addedAt, doi }),
    ),
    ...Array.from({ length: works - pushed.length }, (_, index) => article(index)),
  ];
  return {
    person: PERSON,
    orcid: { status: 200, body: worksAnswer(PERSON, summaries.map(asRecorded)) },
    datacite: items.flatMap(({ records }) => records),
    figshare: items.map(({ hit }) => hit),
  };
}

function titleOf(index: number): string {
  return `${cycled(SUBJECTS, index)} in ${cycled(PLACES, index)}: measurements, series ${index}`;
}

function itemOf(index: number) {
  const number = FIRST_ITEM + index;
  const title = titleOf(index);
  const doi = `10.6084/m9.figshare.${number}`;
  const type = cycled(TYPES, index);
  const registeredAt = new Date(SINCE + index * 0.9 * DAY);
  const page = `https://figshare.com/articles/${type}/${title.replace(/[^\p{L}\p{N}]+/gu, '_').slice(0, 80)}/${number}`;
  const creators = [...COLLEAGUES.slice(0, index % 4), asCreator(PERSON)];
  const record = { title, registeredAt, creators, url: `${page}/1` };
  const records = [doiRecord({ ...record, doi }), doiRecord({ ...record, doi: `${doi}.v1`, related: [['IsIdenticalTo', doi]] })];
  const hit = {
    ...searchHit({ id: number, title, doi: `${doi}.v1`, publishedAt: registeredAt, type }),
    url_public_html: page,
    url_private_api: `https://api.figshare.com/v2/account/articles/${number}`,
    url_private_html: `https://figshare.com/account/articles/${number}`,
  };
  return { number, title, doi, addedAt: new Date(registeredAt.getTime() + DAY), records: records.map(withTypes), hit };
}

function article(index: number): WorkSummaryShape {
  const doi = `10.5555/large.${index}`;
  const summary = workSummary({
    person: PERSON,
    putCode: 2 * FIRST_ITEM + index,
    title: `A study of ${titleOf(index)}`,
    addedBy: index % 5 === 0 ? 'self' : 'publisher',
    addedAt: new Date(SINCE + index * DAY),
    doi,
    url: `https://doi.org/${doi}`,
    type: 'journal-article',
  });
  const [own] = summary['external-ids']?.['external-id'] ?? [];
  if (!own) throw new Error('an article has a DOI');
  const issn = {
    ...own,
    'external-id-type': 'issn',
    'external-id-value': '2049-3630',
    'external-id-normalized': { value: '2049-3630', transient: true },
    'external-id-relationship': 'part-of',
  };
  return {
    ...summary,
    'external-ids': { 'external-id': [{ ...own, 'external-id-url': { value: `https://doi.org/${doi}` } }, issn] },
  };
}

/** Adds the date and the journal, which real answers contain and we do not read. */
function asRecorded(summary: WorkSummaryShape): WorkSummaryShape[] {
  const date = { year: { value: '2017' }, month: { value: '12' }, day: { value: '19' } };
  const read = { 'publication-date': date, 'journal-title': { value: 'Journal of Replayed Results' } };
  return [{ ...summary, ...(read as object) }];
}

/** Adds all the vocabularies in which DataCite gives the type. */
function withTypes<Shape extends { attributes: { types: object } }>(record: Shape): Shape {
  const types = { ris: 'DATA', bibtex: 'misc', citeproc: 'dataset', schemaOrg: 'Dataset', ...record.attributes.types };
  return { ...record, attributes: { ...record.attributes, types } };
}
