/**
 * A report as an Atom feed, with one entry for each item that needs action.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4287
 */
import { html } from 'hono/html';
import type { Instant } from '../../shared/identifiers/instant.ts';
import { reportPath } from '../../shared/report/address.ts';
import type { Report, ReportAdvice, ReportItem } from '../../shared/report/report.schema.ts';
import { headline } from '../../shared/report/words.ts';
import { RULES_VERSION } from '../../shared/verdicts/diagnose.ts';
import { namedUuid } from './named-uuid.ts';
import { xmlCharacters } from './xml.ts';

type Markup = Awaited<ReturnType<typeof html>>;

/** Must not change: every entry would get a new id, and feed readers would show all of them as new. */
const NAMESPACE = '13fdf22d-ab16-4c80-9ea2-8d8aae54e7f4';

/** The date of our rules, for an item that has no date of its own. */
const RULES_MADE: Instant = `${RULES_VERSION}T00:00:00Z`;

/**
 * @param origin Where the guide is.
 * @param self The address of this feed.
 */
export async function atomOf(report: Report, { origin, self }: { origin: string; self: string }): Promise<string> {
  const { orcid, scope, prefix, example } = report;
  const online = `${origin}${reportPath(report)}`;
  const entries = report.advice
    .filter(({ severity }) => severity === 'action')
    .flatMap((advice) =>
      report.items
        .filter(({ diagnosis, severity }) => diagnosis === advice.diagnosis && severity === advice.severity)
        .map((item) => entry(item, advice, orcid, online)),
    );
  const feed = html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
<id>urn:uuid:${await namedUuid(NAMESPACE, `${orcid} ${scope} ${prefix ?? ''}`)}</id>
<title>To do for ORCID iD ${orcid}${example && ' (an invented example)'}</title>
<subtitle>${headline(report)}.</subtitle>
<updated>${newestOf(report)}</updated>
<author><name>Sync Status</name><uri>${origin}/</uri></author>
<link rel="self" type="application/atom+xml" href="${self}"/>
<link rel="alternate" type="text/html" href="${online}"/>
${await Promise.all(entries)}</feed>
`;
  return xmlCharacters(String(feed));
}

async function entry(item: ReportItem, advice: ReportAdvice, orcid: string, online: string): Promise<Markup> {
  const { doi, figshare, title, url, claimUrl, diagnosis } = item;
  const claim = advice.claim && claimUrl;
  return html`<entry>
<id>urn:uuid:${await namedUuid(NAMESPACE, `${orcid} ${doi ?? `figshare ${figshare.id}`}`)}</id>
<title xml:lang="und">${xmlCharacters(title ?? '') || (doi ?? 'An item without a title')}</title>
<updated>${updatedOf(item)}</updated>
<link rel="alternate" href="${url ?? online}"/>
<link rel="related" type="text/html" href="${online}" title="The report"/>
${claim && html`<link rel="related" type="text/html" href="${claim}" title="Open in DataCite Commons"/>`}
<category term="${diagnosis}" label="${advice.title}"/>
<summary>${advice.title}. ${advice.why} ${advice.next}</summary>
</entry>
`;
}

/**
 * When the DOI was registered, or else when the item was published. Not the later of the two: a feed that is made while Figshare
 * does not respond would then have another time, and feed readers would show the entry as new.
 */
function updatedOf({ datacite, figshare }: ReportItem): Instant {
  return datacite.registeredAt ?? figshare.publishedAt ?? RULES_MADE;
}

/** The time of the latest known change to any of the items. */
function newestOf({ items }: Report): Instant {
  const times = items.flatMap(({ datacite, figshare, orcid }) => [
    datacite.registeredAt,
    figshare.publishedAt,
    ...orcid.works.map(({ addedAt }) => addedAt),
  ]);
  return times.filter((time) => time !== null).reduce((a, b) => (a > b ? a : b), '') || RULES_MADE;
}
