/** The public JSON of a report, version 1. We may add fields, but never rename or remove one. */
import * as z from 'zod';
import { DATACITE_STATES, FIGSHARE_STATES, ORCID_STATES } from '../items/item.ts';
import { SCOPES } from '../items/selection.ts';
import { RECORD_STATES } from '../registers/collection.ts';
import { REASONS, SOURCES } from '../registers/source-result.ts';
import { ROUTES } from '../registers/work.ts';
import { CODES, SEVERITIES } from '../verdicts/codes.ts';
import { FLAGS } from '../verdicts/flags.ts';
import { STATUSES } from '../verdicts/status.ts';
import { STEP_STATES, STEPS } from '../verdicts/step.ts';

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
  entry: z.int().positive().describe('Works of an item with the same number appear as one entry on the ORCID record.'),
  byHand: z.boolean().describe('Whether the researcher added the work, directly or through a service.'),
});

const item = z.object({
  doi: doi.nullable().describe('The base DOI, or null if the item has no DOI.'),
  versions: z.array(doi).describe('All version DOIs of the item that ORCID, DataCite or Figshare shows.'),
  title: z.string().nullable(),
  type: z.string().nullable(),
  url: webAddress.nullable().describe('The item’s page.'),
  figshare: z.object({ state: z.enum(FIGSHARE_STATES), id: z.int().nullable(), publishedAt: instantSchema.nullable() }),
  datacite: z.object({ state: z.enum(DATACITE_STATES), client: z.string().nullable(), registeredAt: instantSchema.nullable() }),
  orcid: z.object({ state: z.enum(ORCID_STATES), works: z.array(work) }),
  diagnosis: z.enum(CODES),
  severity: z.enum(SEVERITIES),
  flags: z.array(z.enum(FLAGS)),
  claimUrl: webAddress.nullable().describe('The DOI’s page in DataCite Commons, or null if DataCite does not have the DOI.'),
});

const advice = z.object({
  diagnosis: z.enum(CODES),
  severity: z.enum(SEVERITIES),
  title: z.string(),
  why: z.string(),
  next: z.string(),
  claim: z
    .boolean()
    .describe('Whether the researcher can add the item to the record with “Add to ORCID Record” on the page at claimUrl.'),
  step: z.enum(STEPS).nullable().describe('The step of the guide that fixes it, at /steps/{step}/, or null if no step does.'),
  guide: z.string().describe('The section of the guide that explains the diagnosis, as a path on this host.'),
});

export const source = z.object({
  source: z.enum(SOURCES),
  ok: z.boolean(),
  reason: z.enum(REASONS).optional().describe('Why the service failed. Present only if ok is false.'),
  ms: count,
  records: count,
  complete: z.boolean(),
  skipped: count.describe('How many records we left out because they were malformed.'),
});

const evidence = z.object({ works: count, newest: instantSchema.nullable() });

export const reportSchema = z.object({
  version: z.literal(1),
  rulesVersion: z.iso.date(),
  orcid: orcid.describe('The iD that the report is about.'),
  asked: orcid.describe('The iD in the request. It differs from the iD of the report if ORCID redirects it to that one.'),
  record: z.enum(RECORD_STATES),
  example: z.boolean(),
  scope: z.enum(SCOPES),
  prefix: z.string().nullable(),
  checkedAt: instantSchema,
  stale: z
    .boolean()
    .describe('True if some services did not respond this time. The report then shows the last complete result, from checkedAt.'),
  status: z.enum(STATUSES),
  counts: z.object({ items: count, visible: count, waiting: count, action: count, unknown: count, duplicates: count }),
  items: z.array(item),
  advice: z.array(advice).describe('The text for each diagnosis that an item in this report has.'),
  steps: z.array(z.object({ step: z.enum(STEPS), state: z.enum(STEP_STATES), count })),
  evidence: z.object({ datacite: evidence, figshare: evidence }),
  sources: z.array(source),
});

export type Report = z.infer<typeof reportSchema>;
export type ReportItem = Report['items'][number];
export type ReportWork = ReportItem['orcid']['works'][number];
export type ReportSource = Report['sources'][number];
export type ReportAdvice = Report['advice'][number];
