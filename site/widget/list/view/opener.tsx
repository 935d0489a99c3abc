/** A button that opens and closes a part of the results, which is loaded first. */
import type { Extras } from './use-extras.ts';

interface Props {
  title: string;
  /** Whether it is what most visitors do next. */
  isMain?: boolean;
  extras: Extras;
  isOpen: boolean;
  onToggle: (isOpen: boolean) => void;
}

export function Opener({ title, isMain = false, extras, isOpen, onToggle }: Props) {
  return (
    <button
      class={isMain ? 'press' : 'press quiet'}
      type="button"
      aria-expanded={isOpen && extras.parts !== null}
      onClick={() => {
        extras.load();
        onToggle(!isOpen);
      }}
    >
      {title}
    </button>
  );
}
