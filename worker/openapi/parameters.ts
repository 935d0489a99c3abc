/** The parameters. Each schema allows exactly what the routes accept, except where a description says so. */

import { AUDIENCES, EMBED_SIZE } from '../../shared/api/embed-size.ts';
import { EXAMPLE_DOIS } from '../../shared/examples/dois.ts';
import { EXAMPLES } from '../../shared/examples/ids.ts';
import { SCOPES } from '../../shared/items/selection.ts';
import { BADGE_COUNTS, DEFAULT_LABEL } from '../../shared/report/badge-state.ts';
import { BADGE_STYLES } from '../render/badge.ts';
import { THEMES } from '../render/embed.ts';
import { ORIGIN } from './app.ts';
import { type JsonSchema, schemaRef } from './schemas.ts';

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required: boolean;
  description: string;
  schema: JsonSchema;
  examples?: Record<string, { summary: string; value: string }>;
}

const [first] = EXAMPLES;

export const PARAMETERS = {
  Orcid: {
    name: 'orcid',
    in: 'path',
    required: true,
    description:
      'An ORCID iD. Other spellings, such as one without hyphens or the address of the record, redirect to this one (308). The last character is a check character, so most mistyped iDs are refused.',
    schema: schemaRef('OrcidId'),
    examples: Object.fromEntries(EXAMPLES.map(({ name, orcid, shows }) => [name, { summary: shows, value: orcid }])),
  },
  Doi: {
    name: 'doi',
    in: 'path',
    required: true,
    description:
      'A DOI, with or without percent-encoding. Other spellings, such as an address at doi.org, redirect to the shortest one (308). You can also send the address of a public item on Figshare, percent-encoded.',
    schema: schemaRef('Doi'),
    examples: Object.fromEntries(EXAMPLE_DOIS.map(({ name, doi, shows }) => [name, { summary: shows, value: doi }])),
  },
  Scope: query(
    'scope',
    'Which items to include: those on Figshare, or also every other DataCite DOI whose metadata contains the iD.',
    {
      type: 'string',
      enum: [...SCOPES],
      default: 'figshare',
    },
  ),
  Prefix: query('prefix', 'Includes only DOIs with this prefix.', {
    type: 'string',
    pattern: '^10\\.\\d{1,9}(\\.\\d{1,9}){0,3}$',
    examples: ['10.6084'],
  }),
  Bom: query('bom', 'Begins the table with a byte order mark, for spreadsheets that need one to recognise UTF-8.', {
    type: 'string',
    enum: ['1'],
  }),
  Label: query('label', 'The text on the left of the badge, without control characters.', {
    type: 'string',
    maxLength: 100,
    pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u202a-\\u202e\\u2066-\\u2069\\ufffe\\uffff]*$',
    default: DEFAULT_LABEL,
  }),
  Style: query('style', 'The look of the badge.', { type: 'string', enum: [...BADGE_STYLES], default: 'flat' }),
  Count: query(
    'count',
    'What the badge counts: the visible items of all items, such as “76 of 105”, or only the visible items, such as “76”. With “visible”, the colour doesn’t show how many items are missing either.',
    { type: 'string', enum: [...BADGE_COUNTS], default: 'all' },
  ),
  Theme: query(
    'theme',
    'The colours: light, dark, or automatic. Automatic follows the colour scheme of the page around the frame if the browser sends it, and otherwise the reader’s device.',
    { type: 'string', enum: [...THEMES], default: 'auto' },
  ),
  For: query('for', 'Who reads the frame. Visitors see the result; the owner also sees where items stop and what to do next.', {
    type: 'string',
    enum: [...AUDIENCES],
    default: 'visitor',
  }),
  Url: {
    ...query(
      'url',
      'The address of a report, an embed page or a badge on this host. The frame keeps the parameters of a report or an embed page.',
      {
        type: 'string',
        format: 'uri',
        examples: [`${ORIGIN}/embed/${first.orcid}`],
      },
    ),
    required: true,
  },
  Format: query('format', 'The only format is JSON.', { type: 'string', enum: ['json'], default: 'json' }),
  MaxWidth: query('maxwidth', 'The greatest width of the embed, in pixels.', size(EMBED_SIZE.width)),
  MaxHeight: query('maxheight', 'The greatest height of the embed, in pixels.', size(EMBED_SIZE.height)),
  IfNoneMatch: {
    name: 'If-None-Match',
    in: 'header',
    required: false,
    description: 'The ETag of an earlier response. If nothing has changed, the response is 304, without a body.',
    schema: { type: 'string', examples: ['W/"AAAAAAAAAAAAAAAA"'] },
  },
  Again: {
    name: 'Cache-Control',
    in: 'header',
    required: false,
    description:
      'With no-cache, we query the three services again even if our copy of their data is fresh, but at most every 30 seconds. A cache in front of the service may answer in our place for up to five minutes. It never answers requests for an event stream or for a pre-check.',
    schema: { type: 'string', examples: ['no-cache'] },
  },
} as const satisfies Record<string, Parameter>;

export type ParameterName = keyof typeof PARAMETERS;

function query(name: string, description: string, schema: JsonSchema): Parameter {
  return { name, in: 'query', required: false, description, schema };
}

function size(usual: number): JsonSchema {
  return { type: 'integer', minimum: 1, maximum: 999_999, examples: [usual] };
}
