/**
 * The form for a list of iDs, and the results of its run. The list stays in the browser: only its iDs are sent, one by one, in the
 * same way as for a single check.
 */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { checkWith } from '../check-one.ts';
import type { ListedId } from '../read-list.ts';
import { Run } from '../run.ts';
import { ListForm, type Repository } from './list-form.tsx';
import { Results } from './results.tsx';

export function ListChecker(repository: Repository) {
  const [run, setRun] = useState<Run | null>(null);
  const [announcement, announce] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);

  const start = (ids: readonly ListedId[], prefix: string | null) => {
    const check = checkWith({ fetch: globalThis.fetch.bind(globalThis), origin: location.origin, prefix });
    setRun(new Run({ ids, check, prefix, announce }));
  };
  const startOver = () => {
    setRun(null);
    announce('');
  };

  useLayoutEffect(() => {
    if (!run) return;
    // Leaving the page would lose the results.
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
      field.current?.focus();
    };
  }, [run]);

  return (
    <>
      <ListForm field={field} repository={repository} isHidden={run !== null} onCheck={start} />
      <p class="sr-only live" role="status">
        {announcement}
      </p>
      {run && <Results run={run} announce={announce} onStartOver={startOver} />}
    </>
  );
}
