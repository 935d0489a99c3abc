/** Groups a DOI with its base DOI and its versions, chooses which of them to judge, and compares the others with it. */
import { type Doi, versionNumber, withoutVersion } from '../identifiers/doi.ts';
import { hasFigshareSuffix, isFigshareClient, isFigsharePage } from '../identifiers/figshare-address.ts';
import { figshareVersion } from '../identifiers/figshare-item.ts';
import type { OrcidId } from '../identifiers/orcid-id.ts';
import type { DoiCollection, DoiMetadata } from '../registers/doi-metadata.ts';
import { isComplete } from '../registers/source-result.ts';
import { meetsConditions } from './conditions.ts';
import { usableIds } from './creators.ts';

export const VERSION_STATES = ['same', 'differs', 'unregistered'] as const;
export type VersionState = (typeof VERSION_STATES)[number];

export interface Version {
  doi: Doi;
  state: VersionState;
  /** iDs that Auto-Update reads from the judged DOI but not from this one. */
  lacks: OrcidId[];
  /** iDs that Auto-Update reads from this DOI but not from the judged one. */
  adds: OrcidId[];
}

export interface Family {
  /** The base DOI of an item on Figshare, or the DOI itself for anything else. Null if there is no DOI. */
  base: Doi | null;
  /** The metadata to judge. Preferably the base DOI's, which later versions update. Null if DataCite shows none of the DOIs, or failed. */
  judged: DoiMetadata | null;
  /** Whether DataCite's answer was complete and had none of the DOIs. */
  isUnregistered: boolean;
  /** The item's other DOIs, the base DOI first. */
  versions: Version[];
  /** Whether we have seen every version of the item. */
  allVersionsSeen: boolean;
}

export function familyOf(collection: DoiCollection): Family {
  const { asked, metadata } = collection;
  if (!asked || !metadata) return { base: null, judged: null, isUnregistered: false, versions: [], allVersionsSeen: false };

  const base = isFigshareItem(collection) ? withoutVersion(asked) : asked;
  const members = metadata.entries
    .filter(
      ({ doi }) =>
        doi === asked || (base !== asked && doi === base) || (isFigshareItem(collection) && withoutVersion(doi) === base),
    )
    .toSorted((a, b) => versionNumber(a.doi) - versionNumber(b.doi));
  const isUnreadable = (doi: Doi) => metadata.unreadable.includes(doi);
  const find = (doi: Doi) => members.find((each) => each.doi === doi) ?? null;
  const own = isUnreadable(base) ? null : (find(base) ?? (isUnreadable(asked) ? null : find(asked)) ?? members.at(-1) ?? null);
  // DataCite sends each DOI on its own, so one that meets the conditions is enough. The report goes by the same rule.
  const judged = own && ([own, ...members].find(meetsConditions) ?? own);
  return {
    base,
    judged,
    isUnregistered: !judged && isComplete(metadata) && ![base, asked].some(isUnreadable),
    versions: judged ? versionsOf(judged, members, asked) : [],
    allVersionsSeen:
      isComplete(metadata) && metadata.skipped === 0 && latestVersion(collection, members) <= highestLookedUp(collection),
  };
}

/** Evidence on any one of the DOIs is enough. */
function isFigshareItem({ asked, item, metadata }: DoiCollection): boolean {
  if (item !== null || (asked && hasFigshareSuffix(asked))) return true;
  return metadata?.entries.some(({ client, url }) => isFigshareClient(client) || isFigsharePage(url)) ?? false;
}

function versionsOf(judged: DoiMetadata, members: readonly DoiMetadata[], asked: Doi): Version[] {
  const expected = new Set(usableIds(judged));
  const others = members.filter(({ doi }) => doi !== judged.doi);
  const versions = others.map((member): Version => {
    const own = new Set(usableIds(member));
    const lacks = [...expected].filter((id) => !own.has(id));
    const adds = [...own].filter((id) => !expected.has(id));
    return { doi: member.doi, state: lacks.length + adds.length > 0 ? 'differs' : 'same', lacks, adds };
  });
  const isUnregistered = !members.some(({ doi }) => doi === asked);
  return isUnregistered ? [...versions, { doi: asked, state: 'unregistered', lacks: [], adds: [] }] : versions;
}

/**
 * The number of the latest version: the one that Figshare gives, or the one at the end of the page's address to which the base DOI
 * leads, unless we have seen a higher one.
 */
function latestVersion({ item }: DoiCollection, members: readonly DoiMetadata[]): number {
  const base = members.find(({ doi }) => versionNumber(doi) === 0);
  const stated = item?.entries[0]?.version ?? figshareVersion(base?.url ?? '') ?? 0;
  return Math.max(stated, ...members.map(({ doi }) => versionNumber(doi)));
}

function highestLookedUp({ lookedUp }: DoiCollection): number {
  return Math.max(0, ...lookedUp.map(versionNumber));
}
