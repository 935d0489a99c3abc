/** Loads the letters and the comparison when the visitor first asks for one of them. */
import { useState } from 'preact/hooks';
import type { ListExtras } from './list-extras.ts';

export interface Extras {
  /** Null until they are loaded. */
  parts: ListExtras | null;
  /** Whether they could not be loaded, for example because the visitor is offline. Some browsers then need a new page. */
  hasFailed: boolean;
  load: () => void;
}

export function useExtras(): Extras {
  const [parts, setParts] = useState<ListExtras | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const load = () => {
    import('./list-extras.ts').then(({ listExtras }) => setParts(listExtras)).catch(() => setFailed(true));
  };
  return { parts, hasFailed: hasFailed && parts === null, load };
}
