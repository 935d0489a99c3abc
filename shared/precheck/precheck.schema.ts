/** The public JSON of a pre-check, version 1. We may add fields, but never rename or remove one. */
import * as z from 'zod';
import { AGENCY_HINTS } from '../identifiers/registration-agency.ts';
import { count, doi, instantSchema, orcid, source, webAddress } from '../report/report.schema.ts';
import { SEVERITIES } from '../verdicts/codes.ts';
import { CONDITION_STATES, CONDITIONS } from './conditions.ts';
import { CREATOR_STATES } from './creators.ts';
import { VERSION_STATES } from './family.ts';
import { PRECHECK_STATUSES } from './status.ts';

const guide = z.string().nullable().describe('The page of the guide that explains it, as a path on this host.');

const creator = z.object({
  name: z.string().nullable(),
  written: z.string().nullable().describe('The iD, exactly as the metadata has it.'),
  scheme: z.string().nullable().describe('The name of its scheme. Auto-Update only reads “ORCID”.'),
  orcid: orcid.nullable().describe('The iD that was meant, even if Auto-Update cannot read it.'),
  state: z.enum(CREATOR_STATES),
  why: z.string(),
  next: z.string(),
  guide,
});

const contributor = creator.pick({ name: true, written: true, why: true, next: true, guide: true }).extend({ orcid });

const version = z.object({
  doi,
  state: z.enum(VERSION_STATES),
  lacks: z.array(orcid).describe('iDs that DataCite can read in the metadata of the judged DOI, but not of this one.'),
  adds: z.array(orcid).describe('iDs that DataCite can read in the metadata of this DOI, but not of the judged one.'),
});

export const precheckSchema = z.object({
  version: z.literal(1),
  rulesVersion: z.iso.date(),
  doi: doi
    .nullable()
    .describe('The DOI in the request, or the DOI of the item in the request. Null if Figshare shows no DOI for it.'),
  base: doi.nullable().describe('The base DOI of an item on Figshare, or the DOI itself for anything else.'),
  judged: doi
    .nullable()
    .describe('The DOI whose metadata we judged: the base DOI if DataCite shows it, otherwise one of its versions.'),
  figshareId: z.int().nullable().describe('Figshare’s number of the item, if the request was for the address of an item.'),
  title: z.string().nullable(),
  checkedAt: instantSchema,
  example: z.boolean(),
  status: z.enum(PRECHECK_STATUSES),
  severity: z
    .enum(SEVERITIES)
    .describe(
      '`ok`: every condition is met. `wait`: the DOI is too new. `action`: somebody has to do something. `unknown`: we could not check.',
    ),
  headline: z.string(),
  why: z.string(),
  next: z.string(),
  guide,
  counts: z.object({
    people: count.describe('How many creators are people, not organisations.'),
    meeting: count.describe('How many of these people meet DataCite’s conditions.'),
  }),
  conditions: z.array(z.object({ condition: z.enum(CONDITIONS), state: z.enum(CONDITION_STATES), says: z.string() })),
  partOf: z.array(z.string()).describe('What the DOI is part of (IsPartOf), exactly as the metadata has it.'),
  creators: z.array(creator),
  contributors: z.array(contributor).describe('Contributors with an iD that no creator has.'),
  versions: z.array(version).describe('The other DOIs of the same item.'),
  allVersionsSeen: z.boolean(),
  agency: z
    .object({ hint: z.enum(AGENCY_HINTS), url: webAddress })
    .nullable()
    .describe(
      'A guess from the DOI’s prefix, and the page at doi.org that names its registration agency. Null unless DataCite does not show the DOI.',
    ),
  claimUrl: webAddress
    .nullable()
    .describe(
      'The DOI’s page in DataCite Commons, where each author can claim it. Null if DataCite cannot write a work for this DOI to ORCID.',
    ),
  sources: z.array(source),
});

export type Precheck = z.infer<typeof precheckSchema>;
export type PrecheckCreator = Precheck['creators'][number];
export type PrecheckContributor = Precheck['contributors'][number];
export type PrecheckVersion = Precheck['versions'][number];
