/**
 * A report as a table, with one row for each item, in the order of the report.
 *
 * The names and meanings of columns do not change; new columns are added at the end. Several values in a cell are separated by
 * spaces. Text that a spreadsheet would take for a formula starts with an apostrophe.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
import type { Report, ReportAdvice, ReportItem } from '../../shared/report/report.schema.ts';
import { inertCell } from './inert-cell.ts';

type Cell = string | number | null | undefined;
type Column = (item: ReportItem, advice: ReportAdvice | undefined, report: Report) => Cell;

const COLUMNS = {
  /** The base DOI; empty for an item without one. */
  doi: ({ doi }) => doi,
  /** The version DOIs. */
  versions: ({ versions }) => versions.join(' '),
  title: ({ title }) => title,
  type: ({ type }) => type,
  url: ({ url }) => url,
  /** listed, not-listed, unknown */
  figshare: ({ figshare }) => figshare.state,
  figshare_id: ({ figshare }) => figshare.id,
  /** Of the latest version. */
  published_at: ({ figshare }) => figshare.publishedAt,
  /** creator, misspelt, contributor, absent, unregistered, unknown */
  datacite: ({ datacite }) => datacite.state,
  /** The id of the repository account at DataCite. */
  client: ({ datacite }) => datacite.client,
  registered_at: ({ datacite }) => datacite.registeredAt,
  /** visible, not-visible, unknown */
  orcid: ({ orcid }) => orcid.state,
  /** How it was added to the record: datacite, figshare, self, other. */
  routes: ({ orcid }) => [...new Set(orcid.works.map(({ route }) => route))].join(' '),
  /** The first time it was added to the record. */
  added_at: ({ orcid }) => orcid.works.flatMap(({ addedAt }) => addedAt ?? []).sort()[0],
  diagnosis: ({ diagnosis }) => diagnosis,
  /** action, wait, unknown, ok */
  severity: ({ severity }) => severity,
  what_to_do: (_, advice) => advice?.next,
  /** duplicate, version-only, title-match */
  flags: ({ flags }) => flags.join(' '),
  claim_url: ({ claimUrl }) => claimUrl,
  checked_at: (_, __, { checkedAt }) => checkedAt,
} as const satisfies Record<string, Column>;

export const COLUMN_NAMES = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];

/** Some spreadsheets need it to recognise UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

export function csvOf(report: Report, { bom = false } = {}): string {
  const adviceFor = new Map(report.advice.map((advice) => [`${advice.diagnosis} ${advice.severity}`, advice]));
  const rows = report.items.map((item) => {
    const advice = adviceFor.get(`${item.diagnosis} ${item.severity}`);
    return Object.values<Column>(COLUMNS).map((read) => {
      const value = read(item, advice, report);
      return typeof value === 'string' ? inertCell(value) : value;
    });
  });
  const table = [COLUMN_NAMES, ...rows].map((cells) => cells.map(quoted).join(',')).join('\r\n');
  return `${bom ? BYTE_ORDER_MARK : ''}${table}\r\n`;
}

/** A cell in quotation marks, if it contains anything that separates cells or rows. */
function quoted(cell: Cell): string {
  const text = String(cell ?? '');
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
