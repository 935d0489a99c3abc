/** Real responses of the app as examples: of the example iDs and DOIs, and one of each problem. */

import type { ProblemCode } from '../../shared/api/problem.schema.ts';
import { EXAMPLE_DOIS } from '../../shared/examples/dois.ts';
import { EXAMPLES, type ExampleName, exampleNamed } from '../../shared/examples/ids.ts';
import { createExampleApp, ORIGIN, REFUSE_ALL, UNUSED_ID } from './app.ts';

export interface Example {
  summary: string;
  value: unknown;
}

const REPORTS = ['in-step', 'action-needed', 'incomplete'] as const satisfies ExampleName[];
const PRECHECKS = ['ready', 'without-id', 'incomplete'] as const satisfies (typeof EXAMPLE_DOIS)[number]['name'][];
export const TEXT_FORMATS = ['txt', 'csv', 'atom', 'bib'] as const;

const ask = createExampleApp();
const [first] = EXAMPLES;
const several = EXAMPLES[1].orcid;

/** A request that causes each problem. */
const PROBLEM_REQUESTS: Record<ProblemCode, () => Promise<Response>> = {
  'invalid-orcid-id': () => ask('/api/v1/status/0000-0002-1825-0098'),
  'invalid-doi': () => ask('/api/v1/doi/10.6084'),
  'invalid-parameter': () => ask(`/api/v1/status/${first.orcid}?scope=everything`),
  'unknown-orcid-id': () => ask(`/api/v1/status/${UNUSED_ID}`),
  'not-found': () => ask('/api/v2/'),
  'method-not-allowed': () => ask('/api/v1/health', { method: 'DELETE' }),
  'address-too-long': () => ask(`/api/v1/health?${'x'.repeat(20_000)}`),
  'headers-too-large': () => ask('/api/v1/health', { headers: { 'x-long': 'x'.repeat(20_000) } }),
  'body-not-allowed': () => ask('/api/v1/health', { headers: { 'content-length': '1' } }),
  'rate-limited': () =>
    createExampleApp({ REQUEST_LIMIT: REFUSE_ALL })('/api/v1/health', { headers: { 'cf-connecting-ip': '192.0.2.1' } }),
  'not-implemented': () => ask(`/oembed?format=xml&url=${ORIGIN}/embed/${first.orcid}`),
  internal: () => quietly(() => createExampleApp({}, broken)(`/api/v1/status/${first.orcid}`)),
};

export async function componentExamples(): Promise<Record<string, Example>> {
  const reports = EXAMPLES.filter(({ name }) => REPORTS.some((each) => each === name));
  const prechecks = EXAMPLE_DOIS.filter(({ name }) => PRECHECKS.some((each) => each === name));
  const path = (orcid: string) => `${ORIGIN}/embed/${orcid}`;
  const made: [string, string, Promise<Response>][] = [
    ...reports.map(({ name, orcid, shows }) => named(`report-${name}`, shows, ask(`/api/v1/status/${orcid}`))),
    ...TEXT_FORMATS.map((format) =>
      named(`report-${format}`, 'One item for each cause.', ask(`/api/v1/status/${several}.${format}`)),
    ),
    named('report-events', 'One event for each service, then the report.', eventsOf(first.orcid)),
    ...prechecks.map(({ name, doi, shows }) => named(`precheck-${name}`, shows, ask(`/api/v1/doi/${doi}`))),
    named('examples', 'All examples.', ask('/api/v1/examples')),
    named('health', 'Shortly after a start, before the first request.', ask('/api/v1/health')),
    named('badge-svg', 'Every item is publicly visible.', ask(`/badge/${first.orcid}.svg`)),
    named('badge-json', 'Every item is publicly visible.', ask(`/badge/${first.orcid}.json`)),
    named('embed', 'Every item is publicly visible.', ask(`/embed/${first.orcid}`)),
    named('embed-problem', 'A refusal, as a page.', ask('/embed/0000-0002-1825-0098')),
    named(
      'report-page',
      'A report without items, without the frame of the guide.',
      ask(`/report/${exampleNamed('nothing-to-sync')}`),
    ),
    named('oembed', 'A report in an iframe.', ask(`/oembed?url=${encodeURIComponent(path(first.orcid))}`)),
    ...Object.entries(PROBLEM_REQUESTS).map(([code, request]) => named(`problem-${code}`, code, request())),
  ];
  return Object.fromEntries(
    await Promise.all(made.map(async ([name, summary, answer]) => [name, { summary, value: await bodyOf(await answer) }] as const)),
  );
}

function named(name: string, summary: string, answer: Promise<Response>): [string, string, Promise<Response>] {
  return [name, summary, answer];
}

function eventsOf(orcid: string): Promise<Response> {
  return ask(`/api/v1/status/${orcid}`, { headers: { accept: 'text/event-stream' } });
}

async function bodyOf(answer: Response): Promise<unknown> {
  return answer.headers.get('content-type')?.includes('json') ? answer.json() : answer.text();
}

function broken(): Date {
  throw new Error('thrown on purpose');
}

/** Without the log of a fault that we cause on purpose. */
async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const { error } = console;
  console.error = () => {};
  try {
    return await work();
  } finally {
    console.error = error;
  }
}
