/** The answer in one sentence, with its state as a colour, a symbol and words. */
import type { Report } from '../../report/report.schema.ts';
import { VERDICT_WORDS, verdictTone } from '../../report/verdict.ts';
import { headline } from '../../report/words.ts';
import { VerdictBox } from '../verdict-box.tsx';

export function Verdict({ report }: { report: Report }) {
  const tone = verdictTone(report);
  const { symbol, words } = VERDICT_WORDS[tone];
  return (
    <VerdictBox tone={tone} symbol={symbol}>
      <h1 tabIndex={-1}>{headline(report)}</h1>
      <p class="state">{words}</p>
    </VerdictBox>
  );
}
