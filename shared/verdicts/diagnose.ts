/**
 * Gives each item one code, from the first rule that fits. The text for each code is in `advice/`.
 *
 * @see https://support.datacite.org/docs/orcid-auto-update-not-working
 */

import { versionNumber } from '../identifiers/doi.ts';
import { isCollectionDoi } from '../identifiers/figshare-address.ts';
import { isFigshareCollection } from '../identifiers/figshare-item.ts';
import type { Instant } from '../identifiers/instant.ts';
import type { AgencyHint } from '../identifiers/registration-agency.ts';
import type { Item } from '../items/item.ts';
import type { Arrivals } from './arrivals.ts';
import type { Severity, Verdict } from './codes.ts';
import { hasSameTitle } from './same-title.ts';
import { canTravel } from './travel.ts';

/**
 * The day on which these rules last changed. DataCite changed its own in May 2025 and in June 2026.
 *
 * @see https://github.com/datacite/datacite-suggestions/discussions/254
 */
export const RULES_VERSION = '2026-11-29';

/** How long we wait for the registers before we call something missing. */
export const GRACE_PERIOD_HOURS = 48;

/** What else a rule goes by, besides the item itself. */
export interface Circumstances {
  now: Date;
  /** When Auto-Update added works to this record; null if it added none. */
  arrivals: Arrivals | null;
  /** Normalised titles of the works without a DOI. */
  titlesWithoutDoi: ReadonlySet<string>;
}

type Rule = (item: Item, circumstances: Circumstances) => Verdict | null;

const RULES: readonly Rule[] = [
  unreadable,
  unknown,
  inStep,
  visibleUnlinked,
  noLongerFindable,
  visibleElsewhere,
  visibleUnchecked,
  noDoi,
  sameTitle,
  otherAgency,
  unknownAgency,
  notAtDatacite,
  noUsableMetadata,
  idMerged,
  idMissing,
  idMisspelt,
  contributorOnly,
  cannotTravel,
  recent,
  collection,
  versionsSkipped,
  withdrawn,
  notListed,
  removedOrHidden,
  beforeAutoUpdate,
];

/** @returns The verdict of the first rule that fits, or `not-visible` if none does. */
export function diagnose(item: Item, circumstances: Circumstances): Verdict {
  for (const rule of RULES) {
    const verdict = rule(item, circumstances);
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

/** DataCite added the work, so it had the DOI then. It only shows DOIs that are findable. */
function noLongerFindable({ orcid, datacite, works }: Item): Verdict | null {
  const isGone = orcid === 'visible' && datacite === 'unregistered' && works.some(({ route }) => route === 'datacite');
  return isGone ? { code: 'no-longer-findable', severity: 'ok' } : null;
}

function visibleElsewhere({ orcid, datacite }: Item): Verdict | null {
  return orcid === 'visible' && datacite === 'unregistered' ? { code: 'visible-elsewhere', severity: 'ok' } : null;
}

function visibleUnchecked({ orcid, datacite }: Item): Verdict | null {
  return orcid === 'visible' && datacite === 'unknown' ? { code: 'visible-unchecked', severity: 'ok' } : null;
}

/** A new version of an old item that has no DOI is nothing to wait for, so the first publication counts. */
function noDoi({ doi, deposits }: Item, { now }: Circumstances): Verdict | null {
  const first = deposits.map(({ firstPublishedAt, publishedAt }) => firstPublishedAt ?? publishedAt);
  return doi ? null : { code: 'no-doi', severity: waitOrAction(first, now) };
}

/** Adding the DOI to the work that is there is better than adding another work. A DOI that is on its way arrives by itself. */
function sameTitle(item: Item, circumstances: Circumstances): Verdict | null {
  const isRegistered = item.datacite !== 'unregistered' || item.agency === 'other-agency';
  const isSame = isRegistered && !recent(item, circumstances) && hasSameTitle(item, circumstances.titlesWithoutDoi);
  return isSame ? { code: 'same-title', severity: 'action' } : null;
}

/** A publisher's DOI never comes to DataCite, so there is nothing to wait for. */
function otherAgency(item: Item): Verdict | null {
  return isUnregistered(item, 'other-agency') ? { code: 'other-agency', severity: 'action' } : null;
}

function unknownAgency(item: Item, { now }: Circumstances): Verdict | null {
  return isUnregistered(item, 'either') ? { code: 'unknown-agency', severity: waitOrAction(published(item), now) } : null;
}

function isUnregistered({ datacite, agency }: Item, hint: AgencyHint): boolean {
  return datacite === 'unregistered' && agency === hint;
}

function notAtDatacite(item: Item, { now }: Circumstances): Verdict | null {
  return item.datacite === 'unregistered' ? { code: 'not-at-datacite', severity: waitOrAction(published(item), now) } : null;
}

/** Nothing else can be fixed before DataCite has a title, a publisher and a year: without them a claim fails too. */
function noUsableMetadata({ registrations }: Item): Verdict | null {
  const isUnusable = registrations.length > 0 && registrations.every(({ hasRequiredMetadata }) => !hasRequiredMetadata);
  return isUnusable ? { code: 'metadata-incomplete', severity: 'action' } : null;
}

function idMerged({ datacite, registrations }: Item): Verdict | null {
  const isMerged =
    (datacite === 'absent' || datacite === 'contributor') && registrations.some(({ namesMergedId }) => namesMergedId);
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

/** DataCite sends each DOI on its own, so one that can travel would be enough. If none can, the cause of the item's own DOI counts. */
function cannotTravel(item: Item): Verdict | null {
  if (item.registrations.some(canTravel)) return null;
  const creators = creatorRegistrations(item);
  const decisive = creators.find(({ doi }) => doi === item.doi) ?? creators.find(({ hasRequiredMetadata }) => hasRequiredMetadata);
  return { code: decisive?.hasRequiredMetadata ? 'part-of' : 'metadata-incomplete', severity: 'action' };
}

function recent(item: Item, { now }: Circumstances): Verdict | null {
  const isRecent = item.registrations.some((each) => canTravel(each) && isWithinGracePeriod(each.registeredAt, now));
  return isRecent ? { code: 'recent', severity: 'wait' } : null;
}

/**
 * When Auto-Update did not send the DOIs of versions.
 *
 * @see https://github.com/datacite/datacite/issues/2533
 */
const VERSIONS_SKIPPED: { from: Instant; until: Instant } = { from: '2025-05-30T00:00:00Z', until: '2026-06-01T00:00:00Z' };

function versionsSkipped({ registrations, isFigshare }: Item): Verdict | null {
  const travellers = registrations.filter(canTravel);
  const wasSkipped = travellers.every(
    ({ doi, isVersion, registeredAt }) =>
      (isVersion || (isFigshare && versionNumber(doi) > 0)) &&
      registeredAt !== null &&
      registeredAt >= VERSIONS_SKIPPED.from &&
      registeredAt < VERSIONS_SKIPPED.until,
  );
  return travellers.length > 0 && wasSkipped ? { code: 'versions-skipped', severity: 'action' } : null;
}

/** Figshare's search never lists collections, so we know this one only from DataCite. */
function collection(item: Item): Verdict | null {
  const hasItsPage = item.registrations.some(({ url }) => url !== null && isFigshareCollection(url));
  const isCollection = isNotListed(item) && item.doi !== null && (isCollectionDoi(item.doi) || hasItsPage);
  return isCollection ? { code: 'collection', severity: 'action' } : null;
}

function withdrawn(item: Item): Verdict | null {
  return isNotListed(item) && item.page === 'gone' ? { code: 'withdrawn', severity: 'action' } : null;
}

/** Figshare's search lists no items that were withdrawn or moved. If Figshare shows the page, then something else is the cause. */
function notListed(item: Item): Verdict | null {
  return isNotListed(item) && item.page === 'unknown' ? { code: 'not-listed', severity: 'action' } : null;
}

function isNotListed({ figshare, isFigshare }: Item): boolean {
  return isFigshare && figshare === 'not-listed';
}

/**
 * Auto-Update added works before and after this DOI was registered, or added older and newer DOIs, so it most likely added this one
 * too.
 */
function removedOrHidden(item: Item, { arrivals }: Circumstances): Verdict | null {
  const registered = firstRegistration(item);
  if (!arrivals || !registered) return null;
  const { first, last, oldest, newest } = arrivals;
  const wasOn = first <= registered && registered < last;
  const isBetween = oldest !== null && newest !== null && oldest <= registered && registered <= newest;
  return wasOn || isBetween ? { code: 'removed-or-hidden', severity: 'action' } : null;
}

function beforeAutoUpdate(item: Item, { arrivals }: Circumstances): Verdict | null {
  const registered = firstRegistration(item);
  if (!arrivals || !registered) return null;
  const hasOlderCome = arrivals.oldest !== null && arrivals.oldest <= registered;
  return registered < arrivals.first && !hasOlderCome ? { code: 'before-auto-update', severity: 'action' } : null;
}

/** When the first of the DOIs that can travel was registered. */
function firstRegistration({ registrations }: Item): Instant | null {
  const times = registrations.filter(canTravel).map(({ registeredAt }) => registeredAt);
  return times.reduce((first, time) => (first === null || (time !== null && time < first) ? time : first), null);
}

/** The fallback: nothing in the public data explains why the item is not visible. */
function notVisible(): Verdict {
  return { code: 'not-visible', severity: 'action' };
}

/** The DOI records in which Auto-Update finds the iD. */
function creatorRegistrations({ registrations }: Item) {
  return registrations.filter(({ role }) => role === 'creator');
}

function published({ deposits }: Item): (Instant | null)[] {
  return deposits.map(({ publishedAt }) => publishedAt);
}

function waitOrAction(published: readonly (Instant | null)[], now: Date): Severity {
  return published.some((moment) => isWithinGracePeriod(moment, now)) ? 'wait' : 'action';
}

/** Whether something published at this moment may still be on its way. */
export function isWithinGracePeriod(moment: Instant | null, now: Date): boolean {
  return moment !== null && now.getTime() - Date.parse(moment) < GRACE_PERIOD_HOURS * 3_600_000;
}
