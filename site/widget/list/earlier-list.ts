/** Reads the results of an earlier check of a list, from a CSV or JSON file that this page made. */
import Papa from 'papaparse';
import { parseOrcidId } from '../../../shared/identifiers/orcid-id.ts';
import { type ComparedReport, isComparedReport } from '../../../shared/report/changes.ts';
import { LINE_PROBLEMS } from './export-lines.ts';

export interface EarlierPerson {
  orcid: string;
  checkedAt: string | null;
  /** Null if there was no complete result. */
  counts: { items: number; visible: number } | null;
  /** Null if the file has only numbers. */
  report: ComparedReport | null;
}

export type EarlierList = { ok: true; people: Map<string, EarlierPerson> } | { ok: false; detail: string };

/** What the file must fit. */
export interface Now {
  prefix: string | null;
  /** When the newest result on the page was made; null if there is none. */
  newest: string | null;
}

const WRONG = {
  foreign: 'This file doesn’t have the results of a list. Choose a CSV or JSON file that you saved from this page.',
  'one-report': 'This file has the report of one person. Choose a CSV or JSON file that you saved from this page.',
  cut: 'Part of this file is missing or was changed. Choose the file as you saved it from this page.',
  prefix: 'This file covers other items, because it was made with another choice of “Only our repository”.',
  newer: 'This file is newer than the results on this page. Check the list again, then compare.',
} as const;

const wrong = (why: keyof typeof WRONG): EarlierList => ({ ok: false, detail: WRONG[why] });

export function readEarlierList(text: string, now: Now): EarlierList {
  const found = /^[\s\ufeff]*[{[]/.test(text) ? fromJson(text) : fromCsv(text);
  if (typeof found === 'string') return wrong(found);
  if (found.people.some(({ report }) => report && report.prefix !== found.prefix)) return wrong('cut');
  if (found.prefix !== now.prefix) return wrong('prefix');
  const isNewer = ({ checkedAt }: EarlierPerson) =>
    checkedAt !== null && now.newest !== null && Date.parse(checkedAt) > Date.parse(now.newest);
  if (found.people.some(isNewer)) return wrong('newer');
  return { ok: true, people: new Map(found.people.map((person) => [person.orcid, person])) };
}

interface Found {
  prefix: string | null;
  people: EarlierPerson[];
}

function fromJson(text: string): Found | keyof typeof WRONG {
  let file: unknown;
  try {
    file = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return 'cut';
  }
  const { version, prefix = null, ids, items, counts } = parts(file);
  if (items && counts) return 'one-report';
  if (version !== 1 || !Array.isArray(ids) || !isTextOrNull(prefix)) return 'foreign';
  const people = ids.map(personFromJson);
  return people.every((person) => person !== null) ? { prefix, people } : 'cut';
}

function personFromJson(value: unknown): EarlierPerson | null {
  const { orcid, status, checkedAt, counts, compared = null } = parts(value);
  if (typeof orcid !== 'string' || parseOrcidId(orcid) !== orcid || typeof status !== 'string' || !isInstantOrNull(checkedAt))
    return null;
  if (compared !== null && !isComparedReport(compared)) return null;
  const { items, visible } = parts(counts);
  const isCounted = typeof items === 'number' && typeof visible === 'number';
  if (counts !== null && !isCounted) return null;
  return { orcid, checkedAt, counts: isCounted && status !== 'incomplete' ? { items, visible } : null, report: compared };
}

/** The columns that a comparison needs. */
const NEEDED = ['orcid', 'status', 'items', 'visible', 'checkedAt', 'report'] as const;
type Cells = Record<(typeof NEEDED)[number], string>;

function fromCsv(text: string): Found | keyof typeof WRONG {
  const { data, meta, errors } = Papa.parse<Cells>(text.replace(/^\ufeff/, ''), { header: true, skipEmptyLines: true });
  if (!NEEDED.every((column) => meta.fields?.includes(column))) return 'foreign';
  if (errors.length > 0) return 'cut';
  const results = data.filter(({ status }) => !(status in LINE_PROBLEMS));
  const people = results.map(personFromCells);
  const [prefix = null, ...others] = new Set(results.map(({ report }) => prefixIn(report)));
  if (others.length > 0 || !people.every((person) => person !== null)) return 'cut';
  return { prefix, people };
}

function personFromCells({ orcid, status, items, visible, checkedAt, report }: Cells): EarlierPerson | null {
  const at = checkedAt || null;
  // The address of the report is in the last column. If it is whole, so is the row.
  if (parseOrcidId(orcid) !== orcid || !URL.canParse(report) || !new URL(report).pathname.endsWith(orcid) || !isInstantOrNull(at))
    return null;
  if (![items, visible].every((cell) => /^\d*$/.test(cell))) return null;
  const isCounted = items !== '' && visible !== '' && status !== 'incomplete';
  return { orcid, checkedAt: at, counts: isCounted ? { items: Number(items), visible: Number(visible) } : null, report: null };
}

/** The prefix is a part of the address of each report. */
function prefixIn(report: string): string | null {
  return URL.canParse(report) ? new URL(report).searchParams.get('prefix') : null;
}

function isInstantOrNull(value: unknown): value is string | null {
  return value === null || (typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) && !Number.isNaN(Date.parse(value)));
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}

/** A file can hold anything. */
function parts(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
