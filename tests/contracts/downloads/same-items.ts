/** Checks that downloads have exactly the items of the report that they were made from. */
import { expect } from 'vitest';
import { type Doi, findDoi } from '../../../shared/identifiers/doi.ts';
import { doiUrl } from '../../../shared/identifiers/doi-address.ts';
import type { Report, ReportItem } from '../../../shared/report/report.schema.ts';
import { readByOrcid } from '../readers/bibtex-reader.ts';
import type { Downloads } from './downloads.ts';
import { readAtom, readCsv } from './readers.ts';

const empty = (value: string | number | null | undefined) => String(value ?? '');

/** Removes the apostrophes before formulas. */
export const undone = (cell: string) => cell.replace(/(^|[;|])'(?=[\s\p{Cf}"'’“”]*[=+\-@＝＋－＠])/gu, '$1');

export function adviceOn(report: Report, { diagnosis, severity }: ReportItem) {
  const advice = report.advice.find((each) => each.diagnosis === diagnosis && each.severity === severity);
  if (!advice) throw new Error(`no advice for ${diagnosis}`);
  return advice;
}

export function expectSameRows({ report, csv }: Downloads): void {
  const rows = readCsv(csv).map(({ checked_at, ...row }) =>
    Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, undone(cell)])),
  );
  expect(rows).toEqual(
    report.items.map((item) => ({
      doi: empty(item.doi),
      versions: item.versions.join(' '),
      title: empty(item.title),
      type: empty(item.type),
      url: empty(item.url),
      figshare: item.figshare.state,
      figshare_id: empty(item.figshare.id),
      published_at: empty(item.figshare.publishedAt),
      datacite: item.datacite.state,
      client: empty(item.datacite.client),
      registered_at: empty(item.datacite.registeredAt),
      orcid: item.orcid.state,
      routes: [...new Set(item.orcid.works.map(({ route }) => route))].join(' '),
      added_at: empty(item.orcid.works.map(({ addedAt }) => addedAt).sort()[0]),
      diagnosis: item.diagnosis,
      severity: item.severity,
      what_to_do: adviceOn(report, item).next,
      flags: item.flags.join(' '),
      claim_url: empty(item.claimUrl),
    })),
  );
}

/** Compares the address of each block that begins with a star. */
export function expectSameBlocks({ report, txt }: Downloads): void {
  const [listed = ''] = txt.split('\nHow we know\n');
  const blocks = listed.split('\n\n').filter((block) => block.startsWith('* '));
  const addresses = blocks.map((block) =>
    block
      .split('\n')
      .find((line) => /^ {2}(?:https?:|Without)/.test(line))
      ?.trim(),
  );
  const grouped = report.advice.flatMap((advice) => report.items.filter((item) => adviceOn(report, item) === advice));
  expect(addresses).toEqual(grouped.map(({ doi, url }) => (doi ? doiUrl(doi as Doi) : (url ?? 'Without a DOI.'))));
  for (const advice of report.advice) expect(spaced(txt)).toContain(spaced(advice.why));
}

export function spaced(text: string): string {
  return text.replace(/\s+/g, ' ');
}

export function expectSameEntries({ report, atom }: Downloads): void {
  const { entries } = readAtom(atom);
  const urgent = report.items.filter(({ severity }) => severity === 'action');
  const key = (text: string) => text.normalize('NFC');
  expect(entries.map(({ category, links, title }) => [category, links[0]?.href, key(title)]).sort()).toEqual(
    urgent.map((item) => [item.diagnosis, item.url, key(item.title ?? item.doi ?? '')]).sort(),
  );
  expect(new Set(entries.map(({ id }) => id)).size).toBe(urgent.length);
  for (const { category, summary } of entries) {
    const advice = report.advice.find(({ diagnosis, severity }) => diagnosis === category && severity === 'action');
    expect(summary).toContain(`${advice?.why} ${advice?.next}`);
  }
}

export function expectSameReferences({ report, bib }: Downloads): void {
  const toClaim = report.items.filter(
    (item) => item.claimUrl !== null && item.orcid.state === 'not-visible' && adviceOn(report, item).claim,
  );
  expect(readByOrcid(bib).map(({ doi }) => doi)).toEqual(toClaim.map(({ claimUrl }) => findDoi(claimUrl)));
}
