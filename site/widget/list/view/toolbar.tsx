/** The buttons that pause, resume and cancel a run, check again what failed, and start over. */
import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { isWorthAgain } from '../outcome.ts';
import type { Run } from '../run.ts';
import { useKeptFocus } from './kept-focus.ts';

interface Props {
  run: Run;
  /** Receives the focus if the button that had it disappears. */
  heading: RefObject<HTMLHeadingElement | null>;
  onStartOver: () => void;
}

export function Toolbar({ run, heading, onStartOver }: Props) {
  const buttons = useRef<HTMLParagraphElement>(null);
  useKeptFocus(buttons, heading);
  const unfinished = run.rows.filter(isWorthAgain).length;
  return (
    <p class="buttons" ref={buttons}>
      {!run.isOver && (
        <>
          <button class="press quiet" type="button" onClick={() => run.pauseOrResume()}>
            {run.isPaused ? 'Resume' : 'Pause'}
          </button>
          <button class="press quiet" type="button" onClick={() => run.cancel()}>
            Cancel
          </button>
        </>
      )}
      {run.isOver && unfinished > 0 && (
        <button class="press" type="button" onClick={() => run.checkUnfinishedAgain()}>
          Check {unfinished} unfinished again
        </button>
      )}
      {run.isOver && (
        <button class="press quiet" type="button" onClick={onStartOver}>
          Clear, and check another list
        </button>
      )}
    </p>
  );
}
