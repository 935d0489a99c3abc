/** Each condition of DataCite with a mark and a sentence. */
import type { Precheck } from '../../precheck/precheck.schema.ts';
import { VERDICT_WORDS } from '../../report/verdict.ts';

type JudgedCondition = Precheck['conditions'][number];

export function Conditions({ precheck }: { precheck: Precheck }) {
  // The conditions are about a DOI, and this item has none.
  if (precheck.doi === null) return null;
  return (
    <section aria-labelledby="doi-conditions">
      <h3 id="doi-conditions">What DataCite checks</h3>
      <ul class="conditions">
        {precheck.conditions.map((judged) => (
          <Condition judged={judged} precheck={precheck} />
        ))}
      </ul>
    </section>
  );
}

function Condition({ judged, precheck }: { judged: JudgedCondition; precheck: Precheck }) {
  const tone = toneOf(judged, precheck);
  return (
    <li class={tone}>
      <span class="mark" aria-hidden="true">
        {VERDICT_WORDS[tone].symbol}
      </span>
      <span>
        {judged.says}
        {judged.condition === 'not-a-part' && precheck.partOf.length > 0 && ` It is part of: ${precheck.partOf.join(', ')}`}
      </span>
    </li>
  );
}

function toneOf({ condition, state }: JudgedCondition, { severity, creators }: Precheck): Precheck['severity'] {
  if (state === 'unknown') return 'unknown';
  if (state === 'not-met') return severity === 'wait' ? 'wait' : 'action';
  // One author's iD is enough to meet this condition, but the others still need theirs.
  const isMetForAll = creators.every((creator) => ['meets-conditions', 'held-back', 'organisation'].includes(creator.state));
  return condition === 'creator-id' && !isMetForAll ? 'action' : 'ok';
}
