/** Turns what DataCite and Figshare answered about one DOI into a pre-check. Pure: the same input gives the same pre-check. */

import { commonsUrl } from '../identifiers/doi-address.ts';
import { agencyHint, agencyUrl } from '../identifiers/registration-agency.ts';
import type { DoiCollection } from '../registers/doi-metadata.ts';
import { PASSING, type SourceResult } from '../registers/source-result.ts';
import { toReportSource } from '../report/report-source.ts';
import { RULES_VERSION } from '../verdicts/diagnose.ts';
import { conditionWords } from './condition-words.ts';
import { judgeConditions, obstacleIn } from './conditions.ts';
import { contributorWords, creatorWords } from './creator-words.ts';
import { contributorsOnly, type JudgedCreator, judgeCreators } from './creators.ts';
import { familyOf } from './family.ts';
import type { Precheck, PrecheckCreator } from './precheck.schema.ts';
import { isNewItem, precheckSeverity } from './severity.ts';
import { precheckStatus } from './status.ts';
import { verdictWords } from './verdict-words.ts';

export function precheck(collection: DoiCollection, now: Date): Precheck {
  const { asked, itemId, item, metadata } = collection;
  const family = familyOf(collection);
  const { base, judged, isUnregistered, versions, allVersionsSeen } = family;
  const conditions = judgeConditions(judged, isUnregistered);
  const obstacle = judged && judged.creators.length === 0 ? 'metadata-incomplete' : obstacleIn(conditions);
  const creators = judged ? judgeCreators(judged, obstacle !== null) : [];
  const canBeClaimed = judged !== null && obstacle !== 'metadata-incomplete';
  const status = precheckStatus(collection, family, obstacle, creators);
  const people = creators.filter(({ state }) => state !== 'organisation');
  const counts = { people: people.length, meeting: people.filter(({ state }) => state === 'meets-conditions').length };
  const agency =
    status === 'not-at-datacite' && asked ? { hint: agencyHint(asked, collection.agencies), url: agencyUrl(asked) } : null;
  const hint = agency?.hint ?? null;
  const isNew = isNewItem(item, now);
  return {
    version: 1,
    rulesVersion: RULES_VERSION,
    doi: asked,
    base,
    judged: judged?.doi ?? null,
    figshareId: itemId,
    title: judged?.title ?? item?.entries[0]?.title ?? null,
    checkedAt: `${now.toISOString().slice(0, 19)}Z`,
    example: collection.example,
    status,
    severity: precheckSeverity(status, { agency: hint, isNew }),
    ...verdictWords(status, {
      creators,
      agency: hint,
      obstacle,
      canBeClaimed,
      isNew,
      isPassing: [item, metadata].some(isPassingFault),
    }),
    counts,
    conditions: conditions.map(({ condition, state }) => ({ condition, state, says: conditionWords(condition, state, creators) })),
    partOf: judged?.partOf ?? [],
    creators: withWords(creators, canBeClaimed),
    contributors: judged
      ? contributorsOnly(judged).map(({ name, written, id }) => ({ name, written, orcid: id, ...contributorWords(canBeClaimed) }))
      : [],
    versions,
    allVersionsSeen,
    agency,
    claimUrl: judged && canBeClaimed ? commonsUrl(judged.doi) : null,
    sources: [...(item ? [toReportSource('figshare', item)] : []), ...(metadata ? [toReportSource('datacite', metadata)] : [])],
  };
}

function withWords(creators: readonly JudgedCreator[], canBeClaimed: boolean): PrecheckCreator[] {
  const person = creators.filter(({ state }) => state !== 'organisation').length === 1 ? 'you' : 'they';
  return creators.map(({ name, written, scheme, id, state }) => ({
    name,
    written,
    scheme,
    orcid: id,
    state,
    ...creatorWords(state, person, canBeClaimed),
  }));
}

/** A fault that will probably be gone in a few minutes, unlike a record that cannot be read. */
function isPassingFault(result: SourceResult<unknown> | null): boolean {
  return result !== null && !result.ok && PASSING.includes(result.reason);
}
