/** What can be asked with. Each schema allows what the routes take, and nothing that they refuse, except where a description says so. */

import { EMBED_SIZE } from '../../shared/api/embed-size.ts';
import { EXAMPLE_DOIS } from '../../shared/examples/dois.ts';
import { EXAMPLES } from '../../shared/examples/ids.ts';
import { SCOPES } from '../../shared/items/selection.ts';
import { DEFAULT_LABEL } from '../../shared/report/badge-state.ts';
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
      'An ORCID iD. Other spellings, such as one without hyphens or the address of the record, lead to this one (308). The last character is a check character: an iD in which it does not fit is refused.',
    schema: schemaRef('OrcidId'),
    examples: Object.fromEntries(EXAMPLES.map(({ name, orcid, shows }) => [name, { summary: shows, value: orcid }])),
  },
  Doi: {
    name: 'doi',
    in: 'path',
    required: true,
    description:
      'A DOI, with its slash as it is or percent-encoded. Any spelling is read; others than the shortest lead to it (308). The address of a public item on Figshare, percent-encoded, will do as well.',
    schema: schemaRef('Doi'),
    examples: Object.fromEntries(EXAMPLE_DOIS.map(({ name, doi, shows }) => [name, { summary: shows, value: doi }])),
  },
  Scope: query('scope', 'Which items count: those on Figshare, or also every other DataCite DOI that names the iD.', {
    type: 'string',
    enum: [...SCOPES],
    default: 'figshare',
  }),
  Prefix: query('prefix', 'Only DOIs with this prefix.', {
    type: 'string',
    pattern: '^10\\.\\d{1,9}(\\.\\d{1,9}){0,3}$',
    examples: ['10.6084'],
  }),
  Bom: query('bom', 'Begins the table with a byte order mark, for spreadsheets that take UTF-8 for something else without it.', {
    type: 'string',
    enum: ['1'],
  }),
  Label: query('label', 'The words on the left of the badge, without control characters.', {
    type: 'string',
    maxLength: 100,
    pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u202a-\\u202e\\u2066-\\u2069]*$',
    default: DEFAULT_LABEL,
  }),
  Style: query('style', 'How the badge looks.', { type: 'string', enum: [...BADGE_STYLES], default: 'flat' }),
  Theme: query('theme', 'Light, dark, or as the reader’s device has it.', { type: 'string', enum: [...THEMES], default: 'auto' }),
  Url: {
    ...query('url', 'The address of a report, an embed page or a badge on this host.', {
      type: 'string',
      format: 'uri',
      examples: [`${ORIGIN}/embed/${first.orcid}`],
    }),
    required: true,
  },
  Format: query('format', 'There is one format only.', { type: 'string', enum: ['json'], default: 'json' }),
  MaxWidth: query('maxwidth', 'Pixels.', size(EMBED_SIZE.width)),
  MaxHeight: query('maxheight', 'Pixels.', size(EMBED_SIZE.height)),
  IfNoneMatch: {
    name: 'If-None-Match',
    in: 'header',
    required: false,
    description: 'The ETag of an earlier answer: where nothing has changed, the answer is 304, without a body.',
    schema: { type: 'string', examples: ['W/"AAAAAAAAAAAAAAAA"'] },
  },
  Again: {
    name: 'Cache-Control',
    in: 'header',
    required: false,
    description: 'With no-cache, the three services are asked again, also where a copy of their answers is fresh.',
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
