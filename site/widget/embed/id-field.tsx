/** The iD that the snippet is about, with what is wrong with it. */
import type { RefObject } from 'preact';

interface Props {
  value: string;
  /** What to know about the iD that the snippet has. */
  hint: string;
  /** Empty if nothing is wrong, or if the visitor is still typing. */
  problem: string;
  input: RefObject<HTMLInputElement | null>;
  onType: (text: string) => void;
  onDone: () => void;
}

export function IdField({ value, hint, problem, input, onType, onDone }: Props) {
  return (
    <div>
      <label for="snippet-orcid">ORCID iD</label>
      <p id="snippet-example" class="hint">
        {hint}
      </p>
      <p id="snippet-wrong" class="wrong" aria-live="polite">
        {problem}
      </p>
      <input
        id="snippet-orcid"
        ref={input}
        value={value}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        aria-describedby="snippet-example snippet-wrong"
        aria-invalid={problem === '' ? undefined : 'true'}
        onInput={(event) => onType(event.currentTarget.value)}
        onChange={onDone}
      />
    </div>
  );
}
