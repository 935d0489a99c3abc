/** The results of all people together, what stops their items, and everything that can be done with the whole list. */
import { useState } from 'preact/hooks';
import { hereInWords } from '../../../../shared/report/when.ts';
import { newest } from '../newest.ts';
import { checkedAtOf } from '../outcome.ts';
import type { Run } from '../run.ts';
import { itemsInWords, type Totals } from '../totals.ts';
import { CausesTable } from './causes-table.tsx';
import { Downloads } from './downloads.tsx';
import { Opener } from './opener.tsx';
import { StatusBar } from './status-bar.tsx';
import type { Extras } from './use-extras.ts';

interface Props {
  run: Run;
  totals: Totals;
  extras: Extras;
  /** Shows only the people with this cause. */
  onCause: (cause: string) => void;
}

export function WholeList({ run, totals, extras, onCause }: Props) {
  const [isComparing, setComparing] = useState(false);
  const checkedAt = newest(run.rows.map(checkedAtOf));
  return (
    <>
      <h3>The whole list</h3>
      {checkedAt && <p class="on-paper">Checked on {hereInWords(checkedAt)}.</p>}
      <StatusBar totals={totals} />
      <p class="totals">{itemsInWords(totals)}</p>
      <CausesTable causes={totals.causes} onShow={onCause} />
      <p class="buttons">
        <Downloads run={run} />
        {run.stops > 0 && (
          <>
            <button class="press quiet" type="button" onClick={() => window.print()}>
              Print
            </button>
            <Opener title="Compare with an earlier file" extras={extras} isOpen={isComparing} onToggle={setComparing} />
          </>
        )}
      </p>
      {isComparing && extras.parts && <extras.parts.ComparePanel run={run} />}
    </>
  );
}
