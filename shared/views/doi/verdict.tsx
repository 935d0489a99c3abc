/** The answer about one DOI in one sentence, with its state as a colour, a symbol and words. */
import type { Precheck } from '../../precheck/precheck.schema.ts';
import { VERDICT_WORDS } from '../../report/verdict.ts';
import { VerdictBox } from '../verdict-box.tsx';

const STATES: Record<Precheck['severity'], string> = {
  ok: 'The DOI needs no changes',
  wait: 'Wait, then check again',
  action: 'Something to do',
  unknown: 'We couldn’t check',
};

export function DoiVerdict({ severity, headline }: Pick<Precheck, 'severity' | 'headline'>) {
  return (
    <VerdictBox tone={severity} symbol={VERDICT_WORDS[severity].symbol}>
      <h2>{headline}</h2>
      <p class="state">{STATES[severity]}</p>
    </VerdictBox>
  );
}

/** @param detail Why there is no answer. */
export function NoAnswer({ detail }: { detail: string }) {
  return (
    <VerdictBox tone="unknown" symbol={VERDICT_WORDS.unknown.symbol}>
      <h2>We couldn’t check this DOI</h2>
      <p class="detail">{detail}</p>
    </VerdictBox>
  );
}
