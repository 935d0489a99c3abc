/** How far a read of many pages or records is, with the button that stops it or goes on. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { amount, inFigures } from '../../../../shared/report/words.ts';
import { timeLeftInWords } from '../../list/time-left.ts';
import { useKeptFocus } from '../../list/view/kept-focus.ts';
import type { Progress } from '../answers.ts';

interface Props {
  /** Such as `DOI` or `ORCID record`. */
  noun: string;
  service: string;
  progress: Progress;
  isRunning: boolean;
  /** Why it is not running; empty before the first answer. */
  state: string;
  onStop: () => void;
  /** Null when everything was read. */
  onGoOn: (() => void) | null;
}

export function Reading({ noun, service, progress, isRunning, state, onStop, onGoOn }: Props) {
  const { done, total, waitsUntil } = progress;
  const started = useRef({ at: Date.now(), done });
  const wasRunning = useRef(false);
  const words = useRef<HTMLParagraphElement>(null);
  const buttons = useRef<HTMLParagraphElement>(null);
  useKeptFocus(buttons, words);
  // The button that started this has just disappeared, and what follows would often begin below the window.
  useEffect(() => {
    words.current?.focus({ preventScroll: true });
    words.current?.parentElement?.scrollIntoView();
  }, []);
  if (isRunning && !wasRunning.current) started.current = { at: Date.now(), done };
  wasRunning.current = isRunning;
  const now = useSeconds(isRunning);

  const read = done - started.current.done;
  const left = read > 0 ? ((now - started.current.at) / read) * (total - done) : null;
  const waiting = waitsUntil === null ? null : Math.max(1, Math.ceil((waitsUntil - now) / 1000));
  return (
    <div class="reading">
      <progress aria-label={`${noun}s read`} max={Math.max(1, total)} value={done} />
      <p class="words" aria-live="off" ref={words} tabIndex={-1}>
        {inFigures(done)} of {amount(total, noun)} read
        {isRunning && waiting !== null && `. ${service} is busy. Going on in ${amount(waiting, 'second')}.`}
        {isRunning && waiting === null && left !== null && done < total && `; ${timeLeftInWords(left)}.`}
        {!isRunning && `. ${state}`}
      </p>
      <p class="buttons" ref={buttons}>
        {isRunning && (
          <button class="press quiet" type="button" onClick={onStop}>
            Stop
          </button>
        )}
        {!isRunning && onGoOn && (
          <button class="press" type="button" onClick={onGoOn}>
            Go on
          </button>
        )}
      </p>
    </div>
  );
}

/** Draws the component again every second while it runs, because the time left changes even if no answer arrives. */
function useSeconds(isRunning: boolean): number {
  const [, redraw] = useState(0);
  useEffect(() => {
    if (!isRunning) return;
    const clock = setInterval(() => redraw((drawing) => drawing + 1), 1000);
    return () => clearInterval(clock);
  }, [isRunning]);
  return Date.now();
}
