/** The state of a report for whoever reads it: a symbol, a colour and a sentence. */
import type { Report } from '../../../shared/report/report.schema.ts';
import { VERDICT_WORDS, verdictTone } from '../../../shared/report/verdict.ts';
import { visitorState } from '../../../shared/report/visitor-state.ts';
import { headline } from '../../../shared/report/words.ts';

interface Props {
  report: Report;
  isForOwner: boolean;
}

interface State {
  tone: string;
  symbol: string;
  text: string;
  /** Sums the state up for the owner. */
  words: string | null;
}

export function stateOf({ report, isForOwner }: Props): State {
  if (!isForOwner) return { ...visitorState(report), words: null };
  const tone = verdictTone(report);
  return { tone, ...VERDICT_WORDS[tone], text: headline(report) };
}

/** Only the sentence can get the focus, so that a script can lead there after the button that had it is gone. */
export function CardState(props: Props) {
  const { tone, symbol, text, words } = stateOf(props);
  return (
    <p class={`headline ${tone}`} part="headline" tabIndex={-1}>
      <span part={`mark ${tone}`} aria-hidden="true">
        {symbol}
      </span>
      <span>
        <b>{text}</b>
        {words && <span class="state">{words}</span>}
      </span>
    </p>
  );
}
