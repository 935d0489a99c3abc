/** Every route: what it is asked with, what it answers, and which problems it can have. The others are in `answers.ts`. */
import type { ProblemCode } from '../../shared/api/problem.schema.ts';
import type { HeaderName } from './headers.ts';
import type { ParameterName } from './parameters.ts';
import type { JsonSchema, SchemaName } from './schemas.ts';
import { schemaRef } from './schemas.ts';

interface Body {
  schema: JsonSchema;
  /** Names of examples. */
  examples: readonly string[];
  /** What the data of each event is, where the body is a stream of them. */
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
  /** By media type, as the header has it. */
  bodies: Record<string, Body>;
  problems: readonly ProblemCode[];
  /** Statuses that a page explains, for the people who see it. */
  pages?: readonly number[];
  /** Other spellings lead to the address as it should be. */
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
/** A line break is in no address of ours. */
const ON_AN_ID = ['invalid-orcid-id', 'invalid-parameter', 'not-found'] as const;
const WITH_A_REPORT = [...ON_AN_ID, 'unknown-orcid-id'] as const;

const FILES = [
  { suffix: 'json', summary: 'The report as JSON', bodies: { 'application/json': REPORT } },
  { suffix: 'txt', summary: 'The report as plain text', bodies: { [PLAIN]: text('report-txt') } },
  { suffix: 'csv', summary: 'The report as a table', bodies: { [TABLE]: text('report-csv') } },
  { suffix: 'atom', summary: 'A feed of the items that need something', bodies: { [FEED]: text('report-atom') } },
  { suffix: 'bib', summary: 'The items that can be claimed, as BibTeX', bodies: { [BIBTEX]: text('report-bib') } },
] as const;

export const OPERATIONS: readonly Operation[] = [
  {
    path: '/api/v1/status/{orcid}',
    id: 'getStatus',
    tag: 'Reports',
    summary: 'The report on one ORCID iD',
    description:
      'Which items everyone can see on the ORCID record, which not, why not, and what to do next. The form is what the header Accept asks for, JSON where it asks for nothing. With text/event-stream, an event “source” tells of each of the three services as it answers, then comes “report”, or “problem”. A service that does not answer is no error: the status is “incomplete” then.',
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
      description: 'The same report, as a file, whatever the header Accept says.',
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
      'Whether DataCite can write the work to its authors’ ORCID records: who of the creators has an iD that can be read, and which conditions are met. There are no parameters in the query.',
    parameters: ['Doi', 'IfNoneMatch'],
    headers: ['Cache-Control', 'ETag', 'Precheck-Status'],
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
      'An image also where the iD or a parameter is wrong, or nothing could be checked: a broken one would stand on somebody’s page.',
    parameters: ['Orcid', 'Style', 'Label', 'Scope', 'Prefix', 'Again'],
    headers: REPORT_HEADERS,
    bodies: { 'image/svg+xml; charset=utf-8': text('badge-svg') },
    problems: ['not-found'],
    redirects: true,
  },
  {
    path: '/badge/{orcid}.json',
    id: 'getBadgeData',
    tag: 'For web pages',
    summary: 'The status as data for Shields',
    description: 'For Shields to draw a badge that matches others. What is no iD is answered, too, with words that say so.',
    parameters: ['Orcid', 'Style', 'Label', 'Scope', 'Prefix', 'Again'],
    headers: REPORT_HEADERS,
    bodies: { 'application/json': json('ShieldsBadge', 'badge-json') },
    problems: ['invalid-parameter', 'not-found'],
    redirects: true,
  },
  {
    path: '/embed/{orcid}',
    id: 'getEmbed',
    tag: 'For web pages',
    summary: 'The status as a page for a frame',
    description: 'Without a script. Where there is no report, the page says why.',
    parameters: ['Orcid', 'Theme', 'Scope', 'Prefix', 'Again'],
    headers: REPORT_HEADERS,
    bodies: { [PAGE]: text('embed') },
    problems: ['not-found'],
    pages: [400, 404, 429],
    redirects: true,
  },
  {
    path: '/oembed',
    id: 'getOembed',
    tag: 'For web pages',
    summary: 'How to embed a report (oEmbed)',
    description: 'For programs that turn an address into its content.',
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
    summary: 'A page that leads to the guide’s report',
    description: 'An address to share. It tells programs where to ask how to embed the report.',
    parameters: ['Orcid', 'Scope', 'Prefix'],
    headers: ['Cache-Control'],
    bodies: { [PAGE]: text('report-page') },
    problems: ON_AN_ID,
    redirects: true,
  },
  {
    path: '/api/v1/examples',
    id: 'getExamples',
    tag: 'About the service',
    summary: 'The built-in examples',
    description:
      'iDs and DOIs that belong to nobody, one for each outcome. They can be asked about without access any other service.',
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
    summary: 'How the service is',
    description: 'Its version, and how the three services have answered lately.',
    parameters: [],
    headers: ['Cache-Control'],
    bodies: { 'application/json': json('Health', 'health') },
    problems: [],
    redirects: false,
  },
];
