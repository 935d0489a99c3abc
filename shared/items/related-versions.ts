/**
 * Outside Figshare, joins the DOIs of one item if its metadata says that they are versions of each other. Zenodo gives every item a concept
 * DOI and a DOI for each version; only one of them needs to be on the record.
 */
import type { Doi } from '../identifiers/doi.ts';
import type { Group } from './grouping.ts';

/** The entries about one item, before they are sorted. */
export type Held = Omit<Group, 'base'>;

/**
 * An item has the DOI that is a version of nothing else. Where each is a version of another, the alphabet decides, so that the order
 * of the answers never matters.
 *
 * @param singles The entries by DOI. Two of them that are versions of a DOI without entries are joined as well.
 */
export function byRelatedVersions(singles: readonly [Doi, Held][]): [Doi, Held][] {
  const leaders = new Map<Doi, Doi>();
  const versions = new Set<Doi>();
  /** Every DOI on the way then leads straight to the leader, so that long chains of versions stay cheap. */
  const leaderOf = (doi: Doi): Doi => {
    const way: Doi[] = [];
    let leader = doi;
    for (let next = leaders.get(leader); next !== undefined; next = leaders.get(leader)) {
      way.push(leader);
      leader = next;
    }
    for (const each of way) leaders.set(each, leader);
    return leader;
  };
  const join = (version: Doi, item: Doi) => {
    if (version === item) return;
    versions.add(version);
    const [from, to] = [leaderOf(version), leaderOf(item)];
    if (from !== to) leaders.set(from, to);
  };
  for (const [doi, { registrations }] of singles) {
    for (const { versionOf, hasVersions } of registrations) {
      for (const item of versionOf) join(doi, item);
      for (const version of hasVersions) join(version, doi);
    }
  }
  if (leaders.size === 0) return [...singles];
  const families = Map.groupBy(singles, ([doi]) => leaderOf(doi));
  return [...families.values()].map((members) => {
    const inOrder = members.toSorted(([a], [b]) => Number(versions.has(a)) - Number(versions.has(b)) || (a < b ? -1 : 1));
    return [inOrder[0]?.[0] as Doi, joined(inOrder.map(([, held]) => held))];
  });
}

function joined(members: readonly Held[]): Held {
  return {
    dois: members.flatMap(({ dois }) => dois),
    deposits: [],
    registrations: members.flatMap(({ registrations }) => registrations),
    works: [...new Set(members.flatMap(({ works }) => works))],
    isFigshare: false,
  };
}
