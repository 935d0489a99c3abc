/** The public JSON of a pre-check, version 1. Fields may be added; none is renamed or removed. */
import * as z from 'zod';
import { AGENCY_HINTS } from '../identifiers/registration-agency.ts';
import { count, doi, instantSchema, orcid, source, webAddress } from '../report/report.schema.ts';
import { CONDITION_STATES, CONDITIONS } from './conditions.ts';
import { CREATOR_STATES } from './creators.ts';
import { VERSION_STATES } from './family.ts';
import { PRECHECK_STATUSES } from './status.ts';

const guide = z.string().nullable().describe('Where the guide explains it, as a path on this host.');

const creator = z.object({
  name: z.string().nullable(),
  written: z.string().nullable().describe('The iD as it stands in the metadata.'),
  scheme: z.string().nullable().describe('The name of its scheme; Auto-Update reads “ORCID” only.'),
  orcid: orcid.nullable().describe('The iD that is meant, also where Auto-Update cannot read it.'),
  state: z.enum(CREATOR_STATES),
  why: z.string(),
  next: z.string(),
  guide,
});

const contributor = creator.pick({ name: true, written: true, why: true, next: true, guide: true }).extend({ orcid });

const version = z.object({
  doi,
  state: z.enum(VERSION_STATES),
  lacks: z.array(orcid).describe('iDs that the judged DOI has in a usable form, and this one has not.'),
  adds: z.array(orcid).describe('iDs that this DOI has in a usable form, and the judged one has not.'),
});

export const precheckSchema = z.object({
  version: z.literal(1),
  rulesVersion: z.iso.date(),
  doi: doi.nullable().describe('The DOI asked about; null where Figshare shows none for the item.'),
  base: doi.nullable().describe('The base DOI of an item on Figshare; the DOI itself of anything else.'),
  judged: doi.nullable().describe('The DOI whose metadata were judged: the base DOI, if DataCite shows it.'),
  figshareId: z.int().nullable().describe('Figshare’s number of the item, if its address was asked about.'),
  title: z.string().nullable(),
  checkedAt: instantSchema,
  example: z.boolean(),
  status: z.enum(PRECHECK_STATUSES),
  headline: z.string(),
  why: z.string(),
  next: z.string(),
  guide,
  counts: z.object({
    people: count.describe('Creators that are not organisations.'),
    meeting: count.describe('Those who meet DataCite’s conditions.'),
  }),
  conditions: z.array(z.object({ condition: z.enum(CONDITIONS), state: z.enum(CONDITION_STATES), says: z.string() })),
  partOf: z.array(z.string()).describe('What the DOI is registered as a part of, as written.'),
  creators: z.array(creator),
  contributors: z.array(contributor).describe('With an iD that no creator has.'),
  versions: z.array(version).describe('The other DOIs of the same item.'),
  allVersionsSeen: z.boolean(),
  agency: z
    .object({ hint: z.enum(AGENCY_HINTS), url: webAddress })
    .nullable()
    .describe('Only where DataCite does not show the DOI: what its beginning tells, and where doi.org names the agency.'),
  claimUrl: webAddress
    .nullable()
    .describe('The DOI’s page in DataCite Commons, where each author can claim it; null where DataCite could not write the work.'),
  sources: z.array(source),
});

export type Precheck = z.infer<typeof precheckSchema>;
export type PrecheckCreator = Precheck['creators'][number];
export type PrecheckContributor = Precheck['contributors'][number];
export type PrecheckVersion = Precheck['versions'][number];
