/**
 * The form for a list of iDs, and the results of its run. The list stays in the browser: only its iDs are sent, one by one, in the
 * same way as for a single check.
 */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Run } from '../run.ts';
import { type Choice, ListForm } from './list-form.tsx';
import type { Settings } from './settings.ts';
import { useLeaveWarning } from './use-leave-warning.ts';

const loadResults = () => import('./list-results.ts');
type Loaded = Awaited<ReturnType<typeof loadResults>>;

export function ListChecker(settings: Settings) {
  const [started, setStarted] = useState<{ run: Run; Results: Loaded['Results'] } | null>(null);
  const [announcement, announce] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);

  const start = async (choice: Choice) => {
    const { Results, startRun } = await loadResults();
    setStarted({ run: startRun(choice, settings, announce), Results });
  };
  const startOver = () => {
    setStarted(null);
    announce('');
  };

  useLeaveWarning(started !== null);
  useLayoutEffect(() => {
    if (!started) return;
    return () => field.current?.focus();
  }, [started]);

  return (
    <>
      <ListForm
        field={field}
        settings={settings}
        isHidden={started !== null}
        onFound={() => void loadResults().catch(() => {})}
        onCheck={start}
      />
      <p class="sr-only live" role="status">
        {announcement}
      </p>
      {started && <started.Results run={started.run} library={settings.library} announce={announce} onStartOver={startOver} />}
    </>
  );
}
