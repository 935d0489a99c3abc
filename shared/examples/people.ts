/** The example people and their items. Together their reports have every code, flag, step and status that exists. */

import type { OrcidId } from '../identifiers/orcid-id.ts';
import { figsharePage, searchHit } from './figshare-shapes.ts';
import { type ExampleName, exampleNamed } from './ids.ts';
import { workSummary } from './orcid-shapes.ts';
import { asCreator, type ExampleItem, LOCKED, OUTAGE, recordsOf, type World, worldOf } from './world.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Dates relative to now, so that an example's recent items are always recent. */
interface Ago {
  days(count: number): Date;
  hours(count: number): Date;
}

type BuildWorld = (me: OrcidId, ago: Ago) => World;

/** @param now The time from which the items' ages are counted back. */
export function exampleWorld(name: ExampleName, now: Date): World {
  const back = (milliseconds: number) => new Date(Math.floor((now.getTime() - milliseconds) / 1000) * 1000);
  const ago: Ago = { days: (count) => back(count * DAY), hours: (count) => back(count * HOUR) };
  return PEOPLE[name](exampleNamed(name), ago);
}

const PEOPLE: Record<ExampleName, BuildWorld> = {
  'in-step': (me, ago) =>
    worldWith(me, [
      { id: 88000001, title: 'River temperature readings 2019 to 2024', publishedAt: ago.days(40), versions: 2 },
      { id: 88000002, title: 'Interview guide for a study of night buses', publishedAt: ago.days(300) },
      {
        id: 88000003,
        title: 'Poster: what moss remembers',
        publishedAt: ago.days(700),
        registration: { creators: [asCreator(me)] },
        works: [[{ addedBy: 'datacite', version: 1 }]],
      },
      {
        id: 88000004,
        title: 'Field notes on urban hedgehogs',
        publishedAt: ago.days(900),
        registration: { creators: [{ name: 'Example, Robin' }] },
        works: [[{ addedBy: 'figshare' }]],
      },
      {
        id: 88000005,
        title: 'Supplementary table of an article',
        publishedAt: ago.days(1200),
        deposit: { doi: '10.5555/journal.example.0005.s001' },
        registration: false,
        works: [[{ addedBy: 'publisher', doi: '10.5555/journal.example.0005.s001' }]],
      },
      {
        id: 88000007,
        title: 'Opening hours of village halls',
        publishedAt: ago.days(1300),
        works: [[{ addedBy: 'self', doi: null, url: figsharePage(88000007) }]],
      },
      {
        id: 88000008,
        title: 'Minutes of a choir, unpublished since',
        publishedAt: ago.days(1400),
        deposit: false,
        registration: false,
      },
    ]),

  /** What still names the old iD. */
  merged: (me, ago) => worldWith(me, [{ id: 88000006, title: 'Rainfall on a green roof', publishedAt: ago.days(1500), works: [] }]),

  'action-needed': (me, ago) => {
    const notOnRecord = { publishedAt: ago.days(200), works: [] };
    return worldWith(me, [
      { id: 99000101, title: 'Tide gauge data, harbour mouth', publishedAt: ago.days(20) },
      {
        ...notOnRecord,
        id: 99000102,
        title: 'Scanned diaries, item with a Handle',
        deposit: { doi: '', handle: '9999/27744' },
        registration: false,
      },
      {
        ...notOnRecord,
        id: 99000103,
        title: 'Figure S1 of an article',
        deposit: { doi: '10.5555/journal.example.0103.s001' },
        registration: false,
      },
      { ...notOnRecord, id: 99000104, title: 'Survey of garden ponds', registration: { creators: [{ name: 'Example, Robin' }] } },
      {
        ...notOnRecord,
        id: 99000105,
        title: 'Recordings of canal locks',
        registration: { creators: [{ name: 'Example, Robin', nameIdentifier: me, scheme: 'https://orcid.org/' }] },
      },
      {
        ...notOnRecord,
        id: 99000106,
        title: 'Photographs of mill chimneys',
        registration: { creators: [{ name: 'Example, Sam' }], contributors: [asCreator(me)] },
      },
      {
        ...notOnRecord,
        id: 99000107,
        title: 'Chapter data, part of a collection',
        registration: {
          related: [['IsPartOf', '10.6084/m9.figshare.c.990001']],
          dates: [[notOnRecord.publishedAt.toISOString().slice(0, 10), 'Issued']],
        },
      },
      { ...notOnRecord, id: 99000108, title: 'Model runs without a publisher', registration: { publisher: null } },
      { ...notOnRecord, id: 99000109, title: 'Street noise at four crossings', works: [[{ addedBy: 'self', doi: null }]] },
      {
        ...notOnRecord,
        id: 99000110,
        title: 'Table S2 of an article',
        deposit: { doi: '10.1371/journal.example.0110.s002' },
        registration: false,
      },
      { ...notOnRecord, id: 99000111, title: 'Bird counts from a bridge', registration: false },
      { ...notOnRecord, id: 99000112, title: 'Weather diary, withdrawn', deposit: false },
      {
        ...notOnRecord,
        // While DataCite skipped versions.
        publishedAt: new Date('2026-01-12T10:00:00Z'),
        id: 99000113,
        title: 'Map sheets, scanned twice',
        registration: { related: [['IsVersionOf', '10.6084/m9.figshare.99000113']] },
      },
      { id: 99000114, title: 'Tide gauge data, lighthouse', publishedAt: ago.days(600) },
      { ...notOnRecord, id: 99000115, title: 'Sketches of lock gates' },
      { ...notOnRecord, id: 99000116, title: 'Rain gauge log, first year', publishedAt: ago.days(800) },
      { ...notOnRecord, id: 99000117, title: 'Ferry timetables, digitised', publishedAt: ago.days(10) },
      {
        ...notOnRecord,
        id: 99000118,
        doi: '10.6084/m9.figshare.c.99000118',
        title: 'Sounds of a harbour, a collection',
        deposit: false,
        registration: { url: 'https://figshare.com/collections/_/99000118' },
      },
      {
        ...notOnRecord,
        id: 99000119,
        doi: '10.6084/example.tide-tables',
        title: 'Tide tables, moved to another portal',
        deposit: false,
        registration: { url: 'https://repository.example.org/tide-tables' },
      },
    ]);
  },

  waiting: (me, ago) =>
    worldWith(me, [
      { id: 99000201, title: 'Soil samples, first season', publishedAt: ago.days(90) },
      { id: 99000202, title: 'Soil samples, second season', publishedAt: ago.hours(5), works: [] },
      {
        id: 99000203,
        title: 'Soil samples, analysis code',
        publishedAt: ago.hours(1),
        deposit: { doi: '' },
        registration: false,
        works: [],
      },
      { id: 99000204, title: 'Soil samples, poster', publishedAt: ago.hours(2), registration: false, works: [] },
    ]),

  'nothing-to-sync': (me, ago) => {
    const article = workSummary({
      person: me,
      putCode: 990003011,
      title: 'An article about bridges',
      addedBy: 'publisher',
      addedAt: ago.days(500),
      doi: '10.5555/journal.example.0301',
      type: 'journal-article',
    });
    return worldOf(me, [{ groups: [[article]], records: [], hits: [] }]);
  },

  duplicates: (me, ago) =>
    worldWith(me, [
      {
        id: 99000401,
        title: 'Bird counts, winter',
        publishedAt: ago.days(60),
        versions: 2,
        works: [[{ addedBy: 'datacite' }], [{ addedBy: 'datacite', version: 2 }]],
      },
      {
        id: 99000402,
        title: 'Bird counts, summer',
        publishedAt: ago.days(160),
        works: [[{ addedBy: 'datacite' }, { addedBy: 'figshare' }]],
      },
      { id: 99000403, title: 'Bird counts, method', publishedAt: ago.days(260) },
    ]),

  incomplete: (me, ago) => ({
    ...worldWith(me, [
      { id: 99000501, title: 'Letters, transcribed', publishedAt: ago.days(50) },
      { id: 99000502, title: 'Letters, photographed', publishedAt: ago.days(51), works: [] },
    ]),
    datacite: OUTAGE,
  }),

  unreachable: (me, ago) => {
    const listed = { id: 99000601, title: 'Wind tunnel measurements', publishedAt: ago.days(30) };
    // Figshare's number is missing, so we cannot read this one.
    const malformed = searchHit({
      ...listed,
      id: Number.NaN,
      title: 'Wind tunnel photographs',
      doi: '10.6084/m9.figshare.99000602.v1',
    });
    const { hits } = recordsOf(me, listed);
    return { ...worldWith(me, [listed]), orcid: OUTAGE, figshare: [...hits, malformed] };
  },

  locked: (me, ago) => ({
    ...worldWith(me, [{ id: 99000701, title: 'Maps of old tram lines', publishedAt: ago.days(400) }]),
    orcid: LOCKED,
  }),

  large: (me, ago) =>
    worldWith(
      me,
      Array.from({ length: 1000 }, (_, index) => surveyTable(index, ago)),
    ),
};

/** Most items are in step. The newest are not visible, every 25th lacks the iD, and every 45th is on the record twice. */
function surveyTable(index: number, ago: Ago): ExampleItem {
  const item: ExampleItem = {
    id: 99001000 + index,
    title: `Household survey, wave ${1 + Math.floor(index / 20)}, table ${1 + (index % 20)}`,
    publishedAt: ago.days(3 + index),
  };
  if (index < 105 && index % 25 !== 3) return { ...item, works: [] };
  if (index % 45 === 6) return { ...item, works: [[{ addedBy: 'datacite' }], [{ addedBy: 'datacite', version: 1 }]] };
  return index % 25 === 3 ? { ...item, works: [], registration: { creators: [{ name: 'Example, Robin' }] } } : item;
}

function worldWith(me: OrcidId, items: readonly ExampleItem[]): World {
  return worldOf(
    me,
    items.map((item) => recordsOf(me, item)),
  );
}
