/** A DOI with its base and its versions: which of them is judged, and how the others differ from it. */
import { type Doi, versionNumber, withoutVersion } from '../identifiers/doi.ts';
import { hasFigshareSuffix, isFigshareClient, isFigsharePage } from '../identifiers/figshare-address.ts';
import type { OrcidId } from '../identifiers/orcid-id.ts';
import type { DoiCollection, DoiMetadata } from '../registers/doi-metadata.ts';
import { isComplete } from '../registers/source-result.ts';
import { usableIds } from './creators.ts';

export const VERSION_STATES = ['same', 'differs', 'unregistered'] as const;
export type VersionState = (typeof VERSION_STATES)[number];

export interface Version {
  doi: Doi;
  state: VersionState;
  /** iDs that Auto-Update takes from the judged DOI, and not from this one; and the other way round. */
  lacks: OrcidId[];
  adds: OrcidId[];
}

export interface Family {
  /** Of an item on Figshare; of anything else the DOI itself. */
  base: Doi | null;
  /** Best the base DOI, since later changes come by it. Null where DataCite shows none of them, or could not say. */
  judged: DoiMetadata | null;
  /** Whether DataCite has said that it shows none of them. */
  isUnregistered: boolean;
  /** The other DOIs of the item, base first. */
  versions: Version[];
  /** Whether all of them were seen. */
  hasRequiredMetadata: boolean;
}

export function familyOf(collection: DoiCollection): Family {
  const { asked, metadata } = collection;
  if (!asked || !metadata) return { base: null, judged: null, isUnregistered: false, versions: [], hasRequiredMetadata: false };

  const base = isFigshares(collection) ? withoutVersion(asked) : asked;
  const members = metadata.entries
    .filter(
      ({ doi }) => doi === asked || (base !== asked && doi === base) || (isFigshares(collection) && withoutVersion(doi) === base),
    )
    .toSorted((a, b) => versionNumber(a.doi) - versionNumber(b.doi));
  const isHidden = (doi: Doi) => metadata.unreadable.includes(doi);
  const find = (doi: Doi) => members.find((each) => each.doi === doi) ?? null;
  const judged = isHidden(base) ? null : (find(base) ?? (isHidden(asked) ? null : find(asked)) ?? members.at(-1) ?? null);
  return {
    base,
    judged,
    isUnregistered: !judged && isComplete(metadata) && ![base, asked].some(isHidden),
    versions: judged ? versionsOf(judged, members, asked) : [],
    hasRequiredMetadata:
      isComplete(metadata) && metadata.skipped === 0 && latestVersion(collection, members) <= highestLookedUp(collection),
  };
}

/** One sign is enough, on any of the DOIs. */
function isFigshares({ asked, item, metadata }: DoiCollection): boolean {
  if (item !== null || (asked && hasFigshareSuffix(asked))) return true;
  return metadata?.entries.some(({ client, url }) => isFigshareClient(client) || isFigsharePage(url)) ?? false;
}

function versionsOf(judged: DoiMetadata, members: readonly DoiMetadata[], asked: Doi): Version[] {
  const expected = usableIds(judged);
  const others = members.filter(({ doi }) => doi !== judged.doi);
  const versions = others.map((member): Version => {
    const own = usableIds(member);
    const lacks = expected.filter((id) => !own.includes(id));
    const adds = own.filter((id) => !expected.includes(id));
    return { doi: member.doi, state: lacks.length + adds.length > 0 ? 'differs' : 'same', lacks, adds };
  });
  const isMissing = !members.some(({ doi }) => doi === asked);
  return isMissing ? [...versions, { doi: asked, state: 'unregistered', lacks: [], adds: [] }] : versions;
}

/** As Figshare says, or the address to which the base DOI leads, which ends in it; else the highest that was seen. */
function latestVersion({ item }: DoiCollection, members: readonly DoiMetadata[]): number {
  const base = members.find(({ doi }) => versionNumber(doi) === 0);
  const inAddress = isFigsharePage(base?.url ?? null) ? /\/\d+\/(\d+)\/?$/.exec(base?.url ?? '')?.[1] : undefined;
  const stated = item?.entries[0]?.version ?? Number(inAddress ?? 0);
  return Math.max(stated, ...members.map(({ doi }) => versionNumber(doi)));
}

function highestLookedUp({ lookedUp }: DoiCollection): number {
  return Math.max(0, ...lookedUp.map(versionNumber));
}
