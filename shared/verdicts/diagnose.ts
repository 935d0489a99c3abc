/**
 * Gives each item one code, from the first rule that fits. The text for each code is in `advice.ts`.
 *
 * @see https://support.datacite.org/docs/orcid-auto-update-not-working
 */

import { versionNumber } from '../identifiers/doi.ts';
import type { Instant } from '../identifiers/instant.ts';
import { type AgencyHint, agencyHint } from '../identifiers/registration-agency.ts';
import type { Item } from '../items/item.ts';
import { canTravel } from './travel.ts';

/**
 * The day on which these rules last changed. DataCite changed its own in May 2025 and in June 2026.
 *
 * @see https://github.com/datacite/datacite-suggestions/discussions/254
 */
export const RULES_VERSION = '2026-11-29';

/** How long we wait for the registers before we call something missing. */
export const GRACE_PERIOD_HOURS = 48;

export const CODES = [
  'unreadable',
  'unknown',
  'in-step',
  'visible-unlinked',
  'visible-elsewhere',
  'visible-unchecked',
  'no-doi',
  'other-agency',
  'unknown-agency',
  'not-at-datacite',
  'id-merged',
  'id-missing',
  'id-misspelt',
  'contributor-only',
  'part-of',
  'metadata-incomplete',
  'recent',
  'versions-skipped',
  'not-listed',
  'not-visible',
] as const;
export type Code = (typeof CODES)[number];

/** The most urgent first. */
export const SEVERITIES = ['action', 'wait', 'unknown', 'ok'] as const;
export type Severity = (typeof SEVERITIES)[number];

export interface Verdict {
  code: Code;
  severity: Severity;
}

type Rule = (item: Item, now: Date) => Verdict | null;

const RULES: readonly Rule[] = [
  unreadable,
  unknown,
  inStep,
  visibleUnlinked,
  visibleElsewhere,
  visibleUnchecked,
  noDoi,
  otherAgency,
  unknownAgency,
  notAtDatacite,
  noUsableMetadata,
  idMerged,
  idMissing,
  idMisspelt,
  contributorOnly,
  partOf,
  metadataIncomplete,
  recent,
  versionsSkipped,
  notListed,
];

/** @returns The verdict of the first rule that fits, or `not-visible` if none does. */
export function diagnose(item: Item, now: Date): Verdict {
  for (const rule of RULES) {
    const verdict = rule(item, now);
    if (verdict) return verdict;
  }
  return notVisible();
}

function unreadable(item: Item): Verdict | null {
  return item.isMalformed && unknown(item) ? { code: 'unreadable', severity: 'unknown' } : null;
}

function unknown({ orcid, datacite }: Item): Verdict | null {
  const cannotTell = orcid === 'unknown' || (orcid === 'not-visible' && datacite === 'unknown');
  return cannotTell ? { code: 'unknown', severity: 'unknown' } : null;
}

function inStep({ orcid, datacite }: Item): Verdict | null {
  return orcid === 'visible' && datacite === 'creator' ? { code: 'in-step', severity: 'ok' } : null;
}

function visibleUnlinked({ orcid, datacite }: Item): Verdict | null {
  const isUnlinked = datacite === 'misspelt' || datacite === 'contributor' || datacite === 'absent';
  return orcid === 'visible' && isUnlinked ? { code: 'visible-unlinked', severity: 'ok' } : null;
}

function visibleElsewhere({ orcid, datacite }: Item): Verdict | null {
  return orcid === 'visible' && datacite === 'unregistered' ? { code: 'visible-elsewhere', severity: 'ok' } : null;
}

function visibleUnchecked({ orcid, datacite }: Item): Verdict | null {
  return orcid === 'visible' && datacite === 'unknown' ? { code: 'visible-unchecked', severity: 'ok' } : null;
}

function noDoi(item: Item, now: Date): Verdict | null {
  return item.doi ? null : { code: 'no-doi', severity: waitOrAction(item, now) };
}

/** A publisher's DOI never comes to DataCite, so there is nothing to wait for. */
function otherAgency(item: Item): Verdict | null {
  return isUnregistered(item, 'other-agency') ? { code: 'other-agency', severity: 'action' } : null;
}

function unknownAgency(item: Item, now: Date): Verdict | null {
  return isUnregistered(item, 'either') ? { code: 'unknown-agency', severity: waitOrAction(item, now) } : null;
}

function isUnregistered({ datacite, doi }: Item, hint: AgencyHint): boolean {
  return datacite === 'unregistered' && doi !== null && agencyHint(doi) === hint;
}

function notAtDatacite(item: Item, now: Date): Verdict | null {
  return item.datacite === 'unregistered' ? { code: 'not-at-datacite', severity: waitOrAction(item, now) } : null;
}

/** Nothing else can be fixed before DataCite has a title, a publisher and a year: without them a claim fails too. */
function noUsableMetadata({ registrations }: Item): Verdict | null {
  const isUnusable = registrations.length > 0 && registrations.every(({ hasRequiredMetadata }) => !hasRequiredMetadata);
  return isUnusable ? { code: 'metadata-incomplete', severity: 'action' } : null;
}

function idMerged({ datacite, registrations }: Item): Verdict | null {
  const isMerged = datacite === 'absent' && registrations.some(({ namesMergedId }) => namesMergedId);
  return isMerged ? { code: 'id-merged', severity: 'action' } : null;
}

function idMissing({ datacite }: Item): Verdict | null {
  return datacite === 'absent' ? { code: 'id-missing', severity: 'action' } : null;
}

function idMisspelt({ datacite }: Item): Verdict | null {
  return datacite === 'misspelt' ? { code: 'id-misspelt', severity: 'action' } : null;
}

function contributorOnly({ datacite }: Item): Verdict | null {
  return datacite === 'contributor' ? { code: 'contributor-only', severity: 'action' } : null;
}

/** DataCite sends each DOI on its own, so one version without the relation would be enough. */
function partOf(item: Item): Verdict | null {
  return creatorRegistrations(item).every(({ isPart }) => isPart) ? { code: 'part-of', severity: 'action' } : null;
}

function metadataIncomplete(item: Item): Verdict | null {
  const isIncomplete = creatorRegistrations(item).every(({ isPart, hasRequiredMetadata }) => isPart || !hasRequiredMetadata);
  return isIncomplete ? { code: 'metadata-incomplete', severity: 'action' } : null;
}

function recent(item: Item, now: Date): Verdict | null {
  const isRecent = item.registrations.some((each) => canTravel(each) && isWithinGracePeriod(each.registeredAt, now));
  return isRecent ? { code: 'recent', severity: 'wait' } : null;
}

/** Auto-Update sends the DOIs of versions only since then. */
const VERSIONS_SENT_SINCE: Instant = '2026-06-01T00:00:00Z';

function versionsSkipped({ registrations, isFigshare }: Item): Verdict | null {
  const travellers = registrations.filter(canTravel);
  const wasSkipped = travellers.every(
    ({ doi, isVersion, registeredAt }) =>
      (isVersion || (isFigshare && versionNumber(doi) > 0)) && registeredAt !== null && registeredAt < VERSIONS_SENT_SINCE,
  );
  return travellers.length > 0 && wasSkipped ? { code: 'versions-skipped', severity: 'action' } : null;
}

/** Figshare's search lists neither collections nor items that were withdrawn or moved, so we cannot tell what became of this one. */
function notListed({ figshare, isFigshare }: Item): Verdict | null {
  return isFigshare && figshare === 'not-listed' ? { code: 'not-listed', severity: 'action' } : null;
}

/** The fallback: nothing in the public data explains why the item is not visible. */
function notVisible(): Verdict {
  return { code: 'not-visible', severity: 'action' };
}

/** The DOI records in which Auto-Update finds the iD. */
function creatorRegistrations({ registrations }: Item) {
  return registrations.filter(({ role }) => role === 'creator');
}

function waitOrAction({ deposits }: Item, now: Date): Severity {
  return deposits.some(({ publishedAt }) => isWithinGracePeriod(publishedAt, now)) ? 'wait' : 'action';
}

function isWithinGracePeriod(moment: Instant | null, now: Date): boolean {
  return moment !== null && now.getTime() - Date.parse(moment) < GRACE_PERIOD_HOURS * 3_600_000;
}
