/** The public JSON, version 1. Fields may be added; none is renamed or removed. */
import * as z from 'zod';
import { DATACITE_STATES, FIGSHARE_STATES, ORCID_STATES } from '../items/item.ts';
import { SCOPES } from '../items/selection.ts';
import { RECORD_STATES } from '../registers/collection.ts';
import { REASONS, SOURCES } from '../registers/source-result.ts';
import { ROUTES } from '../registers/work.ts';
import { CODES, SEVERITIES } from '../verdicts/diagnose.ts';
import { FLAGS } from '../verdicts/flags.ts';
import { STATUSES } from '../verdicts/status.ts';
import { STEP_STATES, STEPS } from '../verdicts/steps.ts';

export const instantSchema = z.iso.datetime();
export const orcid = z.string().regex(/^(\d{4}-){3}\d{3}[\dX]$/);
export const doi = z.string().regex(/^10\.[\d.]+\/\S+$/);
export const webAddress = z.url({ protocol: /^https?$/ });
export const count = z.int().nonnegative();

const work = z.object({
  route: z.enum(ROUTES),
  source: z.string().nullable(),
  addedAt: instantSchema.nullable(),
  doi: doi.nullable(),
  entry: z.int().positive().describe('Of one item’s works, those with the same number are shown as one entry on the record.'),
  byHand: z.boolean().describe('Added by the holder of the record, also where it was through a service.'),
});

const item = z.object({
  doi: doi.nullable().describe('The base DOI; null for a deposit without a DOI.'),
  versions: z.array(doi).describe('The version DOIs that any register has.'),
  title: z.string().nullable(),
  type: z.string().nullable(),
  url: webAddress.nullable().describe('The item’s page.'),
  figshare: z.object({ state: z.enum(FIGSHARE_STATES), id: z.int().nullable(), publishedAt: instantSchema.nullable() }),
  datacite: z.object({ state: z.enum(DATACITE_STATES), client: z.string().nullable(), registeredAt: instantSchema.nullable() }),
  orcid: z.object({ state: z.enum(ORCID_STATES), works: z.array(work) }),
  diagnosis: z.enum(CODES),
  severity: z.enum(SEVERITIES),
  flags: z.array(z.enum(FLAGS)),
  claimUrl: webAddress.nullable().describe('The DOI’s page in DataCite Commons, if DataCite knows the DOI.'),
});

const advice = z.object({
  diagnosis: z.enum(CODES),
  severity: z.enum(SEVERITIES),
  title: z.string(),
  why: z.string(),
  next: z.string(),
  claim: z.boolean().describe('Whether “Add to ORCID Record” on the item’s claimUrl puts it on the record.'),
  guide: z.string().describe('Where the guide explains it, as a path on this host.'),
});

export const source = z.object({
  source: z.enum(SOURCES),
  ok: z.boolean(),
  reason: z.enum(REASONS).optional().describe('Only where ok is false.'),
  ms: count,
  records: count,
  complete: z.boolean(),
  skipped: count.describe('Malformed records that were left out.'),
});

const evidence = z.object({ works: count, newest: instantSchema.nullable() });

export const reportSchema = z.object({
  version: z.literal(1),
  rulesVersion: z.iso.date(),
  orcid: orcid.describe('The iD reported on.'),
  asked: orcid.describe('The iD asked for; differs when it was merged into another.'),
  record: z.enum(RECORD_STATES),
  example: z.boolean(),
  scope: z.enum(SCOPES),
  prefix: z.string().nullable(),
  checkedAt: instantSchema,
  stale: z.boolean().describe('The services did not all answer just now: this is what they last said together, at checkedAt.'),
  status: z.enum(STATUSES),
  counts: z.object({ items: count, visible: count, waiting: count, action: count, unknown: count, duplicates: count }),
  items: z.array(item),
  advice: z.array(advice).describe('The words for each diagnosis among the items.'),
  steps: z.array(z.object({ step: z.enum(STEPS), state: z.enum(STEP_STATES), count })),
  evidence: z.object({ datacite: evidence, figshare: evidence }),
  sources: z.array(source),
});

export type Report = z.infer<typeof reportSchema>;
export type ReportItem = Report['items'][number];
export type ReportWork = ReportItem['orcid']['works'][number];
export type ReportSource = Report['sources'][number];
export type ReportAdvice = Report['advice'][number];
