/** Every route with its parameters, its responses and its problems. `responses.ts` adds the problems that any request can have. */
import { EMBED_SIZES } from '../../shared/api/embed-size.ts';
import type { ProblemCode } from '../../shared/api/problem.schema.ts';
import type { HeaderName } from './headers.ts';
import type { ParameterName } from './parameters.ts';
import type { JsonSchema, SchemaName } from './schemas.ts';
import { schemaRef } from './schemas.ts';

interface Body {
  schema: JsonSchema;
  /** Names of examples. */
  examples: readonly string[];
  /** For a stream of events: the schema of each event's data. */
  events?: Record<string, JsonSchema>;
}

export interface Operation {
  path: string;
  id: string;
  tag: 'Reports' | 'Pre-checks' | 'For web pages' | 'About the service';
  summary: string;
  description: string;
  parameters: readonly ParameterName[];
  headers: readonly HeaderName[];
  /** Headers that only some of the bodies have. */
  someHeaders?: readonly HeaderName[];
  /** By media type, exactly as in the header. */
  bodies: Record<string, Body>;
  problems: readonly ProblemCode[];
  /** Errors are images too. Only methods other than GET and HEAD get a problem. */
  isImage?: boolean;
  /** Statuses whose problem is explained on a page. */
  pages?: readonly number[];
  /** Other spellings redirect to the canonical address. */
  redirects: boolean;
}

const text = (example: string): Body => ({ schema: { type: 'string' }, examples: [example] });
const json = (name: SchemaName, ...examples: string[]): Body => ({ schema: schemaRef(name), examples });

const REPORT = json('Report', 'report-in-step', 'report-action-needed', 'report-incomplete');
const TABLE = 'text/csv; charset=utf-8; header=present';
const PLAIN = 'text/plain; charset=utf-8';
const FEED = 'application/atom+xml';
const BIBTEX = 'application/x-bibtex; charset=utf-8';
const PAGE = 'text/html; charset=UTF-8';
const EVENTS = { source: schemaRef('Source'), report: schemaRef('Report'), problem: schemaRef('Problem') };

const REPORT_HEADERS = ['Cache-Control', 'Sync-Status', 'Age'] as const;
const ON_AN_ID = ['invalid-orcid-id', 'invalid-parameter'] as const;
const WITH_A_REPORT = [...ON_AN_ID, 'unknown-orcid-id'] as const;

const FILES = [
  { suffix: 'json', summary: 'The report as JSON', bodies: { 'application/json': REPORT } },
  { suffix: 'txt', summary: 'The report as plain text', bodies: { [PLAIN]: text('report-txt') } },
  { suffix: 'csv', summary: 'The report as a table', bodies: { [TABLE]: text('report-csv') } },
  { suffix: 'atom', summary: 'A feed of the items that need action', bodies: { [FEED]: text('report-atom') } },
  { suffix: 'bib', summary: 'The items that can be claimed, as BibTeX', bodies: { [BIBTEX]: text('report-bib') } },
] as const;

export const OPERATIONS: readonly Operation[] = [
  {
    path: '/api/v1/status/{orcid}',
    id: 'getStatus',
    tag: 'Reports',
    summary: 'The report on one ORCID iD',
    description:
      'Which items appear publicly on the ORCID record, which don’t, why, and what to do next. The header Accept chooses the format; the default is JSON. With text/event-stream you get an event “source” as each of the three services responds, then “report” or “problem”. If a service does not respond, the response is not an error. The report then has the status “incomplete”.',
    parameters: ['Orcid', 'Scope', 'Prefix', 'IfNoneMatch', 'Again'],
    headers: ['Cache-Control', 'Vary'],
    someHeaders: ['Sync-Status', 'Age', 'ETag', 'Content-Disposition'],
    bodies: {
      'application/json': REPORT,
      [PLAIN]: text('report-txt'),
      [TABLE]: text('report-csv'),
      [FEED]: text('report-atom'),
      [BIBTEX]: text('report-bib'),
      'text/event-stream': { ...text('report-events'), events: EVENTS },
    },
    problems: WITH_A_REPORT,
    redirects: true,
  },
  ...FILES.map(
    ({ suffix, summary, bodies }): Operation => ({
      path: `/api/v1/status/{orcid}.${suffix}`,
      id: `getStatus${suffix[0]?.toUpperCase()}${suffix.slice(1)}`,
      tag: 'Reports',
      summary,
      description: 'A file made from the same report. The header Accept has no effect.',
      parameters: ['Orcid', 'Scope', 'Prefix', ...(suffix === 'csv' ? (['Bom'] as const) : []), 'IfNoneMatch', 'Again'],
      headers: [...REPORT_HEADERS, 'ETag', 'Content-Disposition'],
      bodies,
      problems: WITH_A_REPORT,
      redirects: true,
    }),
  ),
  {
    path: '/api/v1/doi/{doi}',
    id: 'getPrecheck',
    tag: 'Pre-checks',
    summary: 'The pre-check of one DOI',
    description:
      'Whether DataCite can add the work to its authors’ ORCID records: which authors have an iD that DataCite can read, and which conditions are met. There are no query parameters.',
    parameters: ['Doi', 'IfNoneMatch'],
    headers: ['Cache-Control', 'Cloudflare-CDN-Cache-Control', 'ETag', 'Precheck-Status'],
    bodies: { 'application/json': json('Precheck', 'precheck-ready', 'precheck-without-id', 'precheck-incomplete') },
    problems: ['invalid-doi', 'invalid-parameter'],
    redirects: true,
  },
  {
    path: '/badge/{orcid}.svg',
    id: 'getBadge',
    tag: 'For web pages',
    summary: 'The status as an image',
    description:
      'Always an image, so that no page shows a broken one. This includes a wrong iD or parameter, and a check that failed. Green means that every item is visible. Blue-green means that at least half are, or that some are duplicates. Amber means that fewer than half are, and blue that the rest is on its way. Grey means that there is nothing to show, or that we could not check. Red means that the address is wrong. A symbol and words say the same. Link the image to /report/{orcid}.',
    parameters: ['Orcid', 'Style', 'Label', 'Count', 'Scope', 'Prefix', 'Again'],
    headers: REPORT_HEADERS,
    bodies: { 'image/svg+xml; charset=utf-8': text('badge-svg') },
    someHeaders: ['Retry-After'],
    problems: [],
    isImage: true,
    redirects: true,
  },
  {
    path: '/badge/{orcid}.json',
    id: 'getBadgeData',
    tag: 'For web pages',
    summary: 'The status as data for Shields',
    description: 'For Shields, which draws a badge that matches your others. If the iD is not valid, the badge says so.',
    parameters: ['Orcid', 'Style', 'Label', 'Count', 'Scope', 'Prefix', 'Again'],
    headers: REPORT_HEADERS,
    bodies: { 'application/json': json('ShieldsBadge', 'badge-json') },
    problems: ['invalid-parameter'],
    redirects: true,
  },
  {
    path: '/embed/{orcid}',
    id: 'getEmbed',
    tag: 'For web pages',
    summary: 'The status as a page for an iframe',
    description: `The page has no script, so it can’t tell the page around it how high it is. Give the frame a fixed height: ${EMBED_SIZES.visitor.height} pixels for visitors and ${EMBED_SIZES.owner.height} for the owner fit every result in frames at least 300 pixels wide. If there is no report, the page says why.`,
    parameters: ['Orcid', 'For', 'Theme', 'Scope', 'Prefix', 'Again'],
    headers: REPORT_HEADERS,
    bodies: { [PAGE]: text('embed') },
    problems: [],
    pages: [400, 404, 429],
    redirects: true,
  },
  {
    path: '/oembed',
    id: 'getOembed',
    tag: 'For web pages',
    summary: 'How to embed a report (oEmbed)',
    description: 'For programs that turn an address into embedded content.',
    parameters: ['Url', 'Format', 'MaxWidth', 'MaxHeight'],
    headers: ['Cache-Control'],
    bodies: { 'application/json': json('Oembed', 'oembed') },
    problems: ['invalid-parameter', 'not-found', 'not-implemented'],
    redirects: false,
  },
  {
    path: '/report/{orcid}',
    id: 'getReportPage',
    tag: 'For web pages',
    summary: 'The report as a page',
    description:
      'A page of the guide, complete without scripts. It links to the oEmbed data of the report. If the report is slow, we send the page with the status 200 before we know whether there is a report.',
    parameters: ['Orcid', 'Scope', 'Prefix'],
    headers: ['Cache-Control'],
    someHeaders: ['Sync-Status', 'Age'],
    bodies: { [PAGE]: text('report-page') },
    problems: [],
    pages: [400, 404, 413, 414, 429, 431, 500],
    redirects: true,
  },
  {
    path: '/api/v1/examples',
    id: 'getExamples',
    tag: 'About the service',
    summary: 'The built-in examples',
    description: 'Invented iDs and DOIs, one for each outcome. We query no other service for them.',
    parameters: [],
    headers: ['Cache-Control'],
    bodies: { 'application/json': json('Examples', 'examples') },
    problems: [],
    redirects: false,
  },
  {
    path: '/api/v1/health',
    id: 'getHealth',
    tag: 'About the service',
    summary: 'Service status',
    description: 'Our version, and how the three services have responded recently.',
    parameters: [],
    headers: ['Cache-Control'],
    bodies: { 'application/json': json('Health', 'health') },
    problems: [],
    redirects: false,
  },
];
