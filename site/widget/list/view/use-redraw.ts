/** Draws a run again some time after it changed, and every second, because the remaining time changes even if no answer arrives. */
import { useEffect, useState } from 'preact/hooks';
import type { Run } from '../run.ts';

/** The shortest time between two drawings. Drawing in every frame would take three times as long for a list of quick answers. */
const REDRAW_MS = 100;

export function useRedraw(run: Run): void {
  const [, setDrawing] = useState(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const draw = () => {
      timer = undefined;
      setDrawing((drawing) => drawing + 1);
    };
    const drawSoon = () => {
      timer ??= setTimeout(draw, REDRAW_MS);
    };
    run.onChange = drawSoon;
    drawSoon();
    const clock = setInterval(() => run.isOver || drawSoon(), 1000);
    return () => {
      run.onChange = () => {};
      clearTimeout(timer);
      clearInterval(clock);
    };
  }, [run]);
}
