/** The end of a list that is only shown in part. */
import { inFigures } from '../../../../shared/report/words.ts';
import type { Part } from '../answers.ts';
import { STEP } from './use-part.ts';

export function MoreRows({ part, more, nouns }: { part: Part<unknown>; more: () => void; nouns: string }) {
  const left = part.of - part.rows.length;
  if (left <= 0) return null;
  return (
    <p class="more">
      <button class="press quiet" type="button" onClick={more}>
        Show {inFigures(Math.min(STEP, left))} more {nouns}
      </button>{' '}
      <span class="hint">
        {inFigures(part.rows.length)} of {inFigures(part.of)} shown
      </span>
    </p>
  );
}
