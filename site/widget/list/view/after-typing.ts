/** Does something when nobody has typed for a moment. */
import { useEffect, useRef } from 'preact/hooks';

const PAUSE_MS = 300;

/** @returns To be called at every key press. */
export function useAfterTyping(task: () => void): () => void {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(task, PAUSE_MS);
  };
}
