/**
 * What the caches leave over for the Worker and for the three services, at 10 thousand to 100 million badge views a day.
 * What follows from it is in scaling.md.
 *
 * Run by `npm run bench -- simulate`.
 */
import { LIFETIMES } from '../../worker/http/lifetimes.ts';
import { markdownTable } from './markdown-table.ts';
import { DAY, expected, fromNothing, type Lifetime, type Outcome, sharesOf, type Traffic, volumeAt } from './scale-model.ts';

const VOLUMES = [1e4, 1e5, 1e6, 1e7, 1e8];
/** Beyond this nothing is asked. */
const MAX_IDS = 1e10;

/** Assumptions; what they change is in the last table. */
const CROWD: Omit<Traffic, 'viewsPerDay' | 'locations'> = { ids: 100_000, zipf: 1, addresses: [0.8, 0.15, 0.05] };
const LOCATIONS = sharesOf(100, 0.8);
/** The busiest minutes of a day, beside its mean. */
const PEAK = 2;
/** CPU of an answer from a kept collection, and of a collection besides: more than `compare` measures for 100 works. */
const CPU_MS = { invocation: 2, collection: 8 };
/** How long a collection takes, and how many isolates each location has that know nothing of each other. */
const COLLECTION_SECONDS = 1;
const ISOLATES = 4;

/** Calls of the usual collection. */
const CALLS = { orcid: 1, datacite: 2, figshare: 1 };

/** The best case, and the worst. What the platform does with both of our caches lies between. */
const ARRANGEMENTS = { 'one cache for all': [1], 'each location alone': LOCATIONS } as const;
type Arrangement = keyof typeof ARRANGEMENTS;
const NAMES = Object.keys(ARRANGEMENTS) as Arrangement[];

interface Quota {
  limit: number;
  /** How much of it a day of so many collections takes, at its worst. */
  used: (collections: number) => number;
}

const inADay = (calls: number) => (collections: number) => collections * calls;
const atPeak = (calls: number, seconds: number) => (collections: number) => (collections * calls * PEAK * seconds) / DAY;

/** What the services allow one address, or one client. */
const QUOTAS: Record<string, Quota> = {
  'ORCID, anonymous: 25,000 a day': { limit: 25_000, used: inADay(CALLS.orcid) },
  'ORCID, registered client: 100,000 a day': { limit: 100_000, used: inADay(CALLS.orcid) },
  'ORCID, both: 12 a second': { limit: 12, used: atPeak(CALLS.orcid, 1) },
  'DataCite, with an e-mail address: 1,000 in 5 minutes': { limit: 1000, used: atPeak(CALLS.datacite, 300) },
  'DataCite, with credentials: 3,000 in 5 minutes': { limit: 3000, used: atPeak(CALLS.datacite, 300) },
  'Figshare, asks for: 1 a second': { limit: 1, used: atPeak(CALLS.figshare, 1) },
};
/** Of the Workers' free plan. */
const FREE_INVOCATIONS = 100_000;

const { complete } = LIFETIMES;
const asked = (viewsPerDay: number, name: Arrangement, crowd = CROWD, lifetime: Lifetime = complete): Outcome =>
  expected({ ...crowd, viewsPerDay, locations: ARRANGEMENTS[name] }, lifetime);

const print = <Row>(...of: Parameters<typeof markdownTable<Row>>) => console.log(markdownTable(...of));
const round = (value: number) => (value >= 100 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(2))));
const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;
/** Beyond ten times the limit nobody thinks in percent. */
const share = (part: number, whole: number) => (part < 10 * whole ? percent(part, whole) : `${round(part / whole)} times`);
const volume = (value: number | null) => (value === null ? 'never' : Math.round(Number(value.toPrecision(2))).toLocaleString('en'));

interface Day {
  views: number;
  out: Outcome;
}

for (const name of NAMES) {
  const days: Day[] = VOLUMES.map((views) => ({ views, out: asked(views, name) }));
  print(`${name}: each day`, days, {
    views: ({ views }) => round(views),
    'fresh from the platform': ({ out }) => percent(out.freshHits, out.views),
    'at once from either cache': ({ out }) => percent(out.views - out.waits, out.views),
    'reach the Worker': ({ out }) => round(out.invocations),
    collections: ({ out }) => round(out.collections),
    'CPU, minutes': ({ out }) => round((out.invocations * CPU_MS.invocation + out.collections * CPU_MS.collection) / 60_000),
    'outlast an outage': ({ out }) => percent(out.outlasting, out.views),
  });
  print(`${name}: used of what is allowed`, days, {
    views: ({ views }) => round(views),
    'Worker, free plan': ({ out }) => share(out.invocations, FREE_INVOCATIONS),
    ...Object.fromEntries(
      Object.entries(QUOTAS).map(([quota, { limit, used }]) => [quota, ({ out }: Day) => share(used(out.collections), limit)]),
    ),
  });
}

print('each location alone: collections in the five minutes after all copies are lost', VOLUMES, {
  'views a day': round,
  'on a usual five minutes': (views) => round((asked(views, 'each location alone').collections * complete.fresh) / DAY),
  ...Object.fromEntries(
    (['collections', 'withoutWaiting'] as const).map((which) => [
      which === 'collections' ? 'after the loss' : 'and if nobody waited for another’s collection',
      (views: number) => {
        const traffic = { ...CROWD, viewsPerDay: views, locations: LOCATIONS };
        return round(fromNothing(traffic, complete, COLLECTION_SECONDS, ISOLATES)[which]);
      },
    ]),
  ),
});

const breaking = (quota: Quota, name: Arrangement, crowd = CROWD, lifetime: Lifetime = complete) =>
  volumeAt(quota.limit, MAX_IDS, (views) => quota.used(asked(views, name, crowd, lifetime).collections));

print('What breaks at how many views a day', Object.entries(QUOTAS), {
  limit: ([quota]) => quota,
  ...Object.fromEntries(NAMES.map((name) => [name, ([, quota]: [string, Quota]) => volume(breaking(quota, name))])),
});
const workerBreaks = (name: Arrangement) => volumeAt(FREE_INVOCATIONS, MAX_IDS, (views) => asked(views, name).invocations);
console.log(`| Workers’ free plan: 100,000 a day | ${NAMES.map((name) => volume(workerBreaks(name))).join(' | ')} |`);

const HOUR = 3600;
const longer = (fresh: number): Lifetime => ({ ...complete, fresh });
interface Change {
  crowd?: Partial<typeof CROWD>;
  lifetime?: Lifetime;
}
const CHANGES: Record<string, Change> = {
  'as it is': {},
  'fresh for 30 minutes': { lifetime: longer(HOUR / 2) },
  'fresh for 6 hours': { lifetime: longer(6 * HOUR) },
  'fresh for 24 hours': { lifetime: longer(24 * HOUR) },
  '10,000 iDs': { crowd: { ids: 10_000 } },
  '1,000,000 iDs': { crowd: { ids: 1_000_000 } },
  'a flatter crowd, exponent 0.8': { crowd: { zipf: 0.8 } },
  'a steeper crowd, exponent 1.2': { crowd: { zipf: 1.2 } },
};
const ASKED_ABOUT = Object.entries(QUOTAS).filter(([quota]) => !quota.includes('both'));

for (const name of NAMES) {
  print(`${name}: views a day at which each breaks, if something were otherwise`, Object.entries(CHANGES), {
    if: ([change]) => change,
    ...Object.fromEntries(
      ASKED_ABOUT.map(([quota, of]) => [
        quota,
        ([, { crowd, lifetime }]: [string, Change]) => volume(breaking(of, name, { ...CROWD, ...crowd }, lifetime)),
      ]),
    ),
  });
}

const SMALLEST = 1e4;
const smallest = asked(SMALLEST, 'each location alone');
const over = Object.entries(QUOTAS).filter(([, { limit, used }]) => used(smallest.collections) >= limit);
console.log(
  `\nabove a quota at ${round(SMALLEST)} views a day, each location alone: ${over.map(([quota]) => quota).join('; ') || 'none'}`,
);
if (over.length > 0) process.exitCode = 1;
