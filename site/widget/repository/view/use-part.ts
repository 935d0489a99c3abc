/** Gets rows of a list from the worker, and more of them when somebody asks. */
import { useEffect, useState } from 'preact/hooks';
import type { Part } from '../answers.ts';

/** How many rows are added at a time. */
export const STEP = 25;

/** @param key Whatever the rows depend on: with another one, the list begins anew. */
export function usePart<Row>(
  get: (count: number) => Promise<Part<Row>>,
  key: string,
): { part: Part<Row> | null; more: () => void } {
  const [part, setPart] = useState<Part<Row> | null>(null);
  const [count, setCount] = useState(STEP);
  useEffect(() => setCount(STEP), [key]);
  useEffect(() => {
    let isCurrent = true;
    void get(count).then((next) => {
      if (isCurrent) setPart(next);
    });
    return () => {
      isCurrent = false;
    };
  }, [key, count]);
  return { part, more: () => setCount((now) => now + STEP) };
}
