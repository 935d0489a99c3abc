/** Turns what the three services answered about one iD into a report. Pure: the same input gives the same report. */

import { type Doi, versionNumber } from '../identifiers/doi.ts';
import { commonsUrl, doiUrl } from '../identifiers/doi-address.ts';
import type { Instant } from '../identifiers/instant.ts';
import { isSelected } from '../items/is-selected.ts';
import type { Item } from '../items/item.ts';
import { match } from '../items/match.ts';
import { EVERYTHING, type Selection } from '../items/selection.ts';
import type { Collection, RecordState } from '../registers/collection.ts';
import type { Route, Work } from '../registers/work.ts';
import { ADVICE, adviceFor, guidePath } from '../verdicts/advice.ts';
import { arrivalsAmong } from '../verdicts/arrivals.ts';
import { SEVERITIES, type Severity } from '../verdicts/codes.ts';
import { diagnose, RULES_VERSION } from '../verdicts/diagnose.ts';
import { flagsOf } from '../verdicts/flags.ts';
import { titlesWithoutDoi } from '../verdicts/same-title.ts';
import { statusOf } from '../verdicts/status.ts';
import { type JudgedItem, stepReports } from '../verdicts/steps.ts';
import { doiToClaim } from '../verdicts/travel.ts';
import type { Report, ReportItem } from './report.schema.ts';
import { toReportSource } from './report-source.ts';

export function analyse(collection: Collection, selection: Selection, now: Date): Report {
  const everything = match(collection, (entries) => isSelected(entries, EVERYTHING));
  const selected = everything.filter((item) => isSelected(item, selection));
  const titles = titlesWithoutDoi(unmatched(collection.works.entries, everything));
  const circumstances = { now, arrivals: arrivalsAmong(collection.works.entries, everything), titlesWithoutDoi: titles };
  const judged = selected.map((item) => ({ item, verdict: diagnose(item, circumstances) }));
  const items = judged.map((each) => toReportItem(each, titles)).sort(bySeverityAndDate);
  const { works, registrations, deposits } = collection;
  return {
    version: 1,
    rulesVersion: RULES_VERSION,
    orcid: collection.orcid,
    asked: collection.asked,
    record: collection.record,
    example: collection.example,
    ...selection,
    checkedAt: `${now.toISOString().slice(0, 19)}Z`,
    stale: false,
    status: statusOf(severitiesOf(items), collection),
    counts: countsOf(items),
    items,
    advice: adviceForItems(items, collection.record),
    steps: stepReports(judged, collection, now),
    evidence: { datacite: evidenceOf(works.entries, 'datacite'), figshare: evidenceOf(works.entries, 'figshare') },
    sources: [toReportSource('orcid', works), toReportSource('datacite', registrations), toReportSource('figshare', deposits)],
  };
}

/** A work that names one item's page is that item, and no other with the same title. */
function unmatched(works: readonly Work[], items: readonly Item[]): Work[] {
  const matched = new Set(items.flatMap((item) => item.works));
  return works.filter((work) => !matched.has(work));
}

function toReportItem({ item, verdict }: JudgedItem, titles: ReadonlySet<string>): ReportItem {
  const { doi, versions, works } = item;
  const deposit = item.deposits[0];
  const ofRole = item.registrations.filter((each) => each.role === item.datacite);
  const registration = ofRole.find((each) => each.doi === doi) ?? ofRole[0] ?? item.registrations[0];
  const sources = [deposit, registration, ...item.registrations, ...works];
  const page = deposit?.url ?? registration?.url ?? (doi && doiUrl(doi));
  const dois = new Set([doi, ...versions]);
  const claim = doiToClaim(item);
  // Numbered within the item, so that other works on the record do not change the item's part of the report.
  const entries = new Map([...new Set(works.map(({ group }) => group))].map((group, index) => [group, index + 1]));
  return {
    doi,
    versions,
    title: sources.find((entry) => entry?.title)?.title ?? null,
    type: sources.find((entry) => entry?.type)?.type ?? null,
    url: page ?? null,
    figshare: { state: item.figshare, id: deposit?.id ?? null, publishedAt: deposit?.publishedAt ?? null },
    datacite: {
      state: item.datacite,
      client: registration?.client ?? null,
      registeredAt: registration?.registeredAt ?? null,
    },
    orcid: {
      state: item.orcid,
      works: works.map(({ route, source, addedAt, dois: workDois, group, byHand }) => ({
        route,
        source,
        addedAt,
        doi: lowestVersion(workDois.filter((each) => dois.has(each))),
        entry: entries.get(group) ?? 1,
        byHand: byHand || route === 'self',
      })),
    },
    diagnosis: verdict.code,
    severity: verdict.severity,
    flags: flagsOf(item, titles),
    claimUrl: claim && commonsUrl(claim),
  };
}

/** The base DOI before its versions, whatever their order in the work. */
function lowestVersion(dois: readonly Doi[]): Doi | null {
  return dois.toSorted((a, b) => versionNumber(a) - versionNumber(b))[0] ?? null;
}

/** By severity, then newest first. The DOI and the id decide the rest, so that the order of the upstreams' answers never matters. */
function bySeverityAndDate(a: ReportItem, b: ReportItem): number {
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    compare(newest(b), newest(a)) ||
    compare(a.doi ?? '', b.doi ?? '') ||
    (a.figshare.id ?? 0) - (b.figshare.id ?? 0)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function newest({ figshare, datacite, orcid }: ReportItem): Instant {
  return figshare.publishedAt ?? datacite.registeredAt ?? orcid.works.at(-1)?.addedAt ?? '';
}

function severitiesOf(items: readonly ReportItem[]): Severity[] {
  return items.map(({ severity }) => severity);
}

function countsOf(items: readonly ReportItem[]): Report['counts'] {
  const count = (matches: (item: ReportItem) => boolean) => items.filter(matches).length;
  return {
    items: items.length,
    visible: count(({ orcid }) => orcid.state === 'visible'),
    waiting: count(({ severity }) => severity === 'wait'),
    action: count(({ severity }) => severity === 'action'),
    unknown: count(({ severity }) => severity === 'unknown'),
    duplicates: count(({ flags }) => flags.includes('duplicate')),
  };
}

function adviceForItems(items: readonly ReportItem[], record: RecordState): Report['advice'] {
  const verdicts = new Map(items.map(({ diagnosis, severity }) => [`${diagnosis} ${severity}`, { diagnosis, severity }]));
  return [...verdicts.values()].map(({ diagnosis, severity }) => ({
    diagnosis,
    severity,
    ...adviceFor(diagnosis, severity, record),
    claim: ADVICE[diagnosis].canBeClaimed,
    step: ADVICE[diagnosis].step,
    guide: guidePath(diagnosis),
  }));
}

function evidenceOf(works: readonly Work[], route: Route): Report['evidence']['datacite'] {
  const added = works.filter((work) => work.route === route);
  const newest = added.reduce((latest: Instant, { addedAt }) => (addedAt && addedAt > latest ? addedAt : latest), '');
  return { works: added.length, newest: newest || null };
}
