/** How far the run is, with the buttons that control it. */
import { useEffect, useRef } from 'preact/hooks';
import type { Run } from '../run.ts';
import type { Totals } from '../totals.ts';
import { Toolbar } from './toolbar.tsx';

interface Props {
  run: Run;
  totals: Totals;
  onStartOver: () => void;
}

export function Progress({ run, totals, onStartOver }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <h3 ref={heading} tabIndex={-1}>
        Progress
      </h3>
      <progress aria-label="iDs checked" max={totals.ids} value={totals.checked} />
      <p class="words">{run.inWords(totals)}</p>
      {run.isHelperOff && (
        <p class="hint">
          The services didn’t respond to this browser, so it has stopped checking. Our server checks all the others.
        </p>
      )}
      <Toolbar run={run} heading={heading} onStartOver={onStartOver} />
    </>
  );
}
