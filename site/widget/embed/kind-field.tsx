/** The choice between a badge and the other ways to show the status, as far as they work in the place. */
import type { SnippetForm } from '../../../shared/snippets/choice.ts';
import { KINDS } from './words.ts';

interface Props {
  value: SnippetForm;
  offered: readonly SnippetForm[];
  /** Why not everything is offered, and what somebody gets instead of what they chose. */
  why: string;
  onChoose: (form: SnippetForm) => void;
}

export function KindField({ value, offered, why, onChoose }: Props) {
  return (
    <fieldset>
      <legend>What to show</legend>
      <p class="why" aria-live="polite">
        {why}
      </p>
      <div class="kinds">
        {offered.map((form) => (
          <div key={form}>
            <input
              type="radio"
              id={`snippet-${form}`}
              name="form"
              checked={form === value}
              aria-describedby={`snippet-${form}-hint`}
              onChange={() => onChoose(form)}
            />
            <label for={`snippet-${form}`}>{KINDS[form].name}</label>
            <p id={`snippet-${form}-hint`}>{KINDS[form].hint}</p>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
