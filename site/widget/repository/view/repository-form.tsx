/** The form that asks which repository to check. */
import { useState } from 'preact/hooks';
import { type ReadQuestion, type RepositoryQuestion, readQuestion } from '../question.ts';

interface Props {
  /** The prefix of the institution’s own repository, as an example. */
  prefix: string;
  text: string;
  onText: (text: string) => void;
  onQuestion: (question: RepositoryQuestion) => void;
}

export function RepositoryForm({ prefix, text, onText, onQuestion }: Props) {
  const [wrong, setWrong] = useState('');
  const submit = (form: HTMLFormElement) => {
    const read: ReadQuestion = readQuestion(text);
    setWrong(read.ok ? '' : read.detail);
    if (read.ok) onQuestion(read.question);
    else form.querySelector('input')?.focus();
  };
  return (
    <form
      class="panel needs-script"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit(event.currentTarget);
      }}
    >
      <label for="repository">Repository</label>
      <p id="repository-hint" class="hint">
        A DOI prefix such as {prefix}, any DOI from the repository, its name, or its account at DataCite.
      </p>
      <p id="repository-wrong" class="wrong" aria-live="polite">
        {wrong}
      </p>
      <div class="ask">
        <input
          id="repository"
          value={text}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          aria-describedby="repository-hint repository-wrong"
          aria-invalid={wrong ? 'true' : undefined}
          onInput={({ currentTarget }) => {
            setWrong('');
            onText(currentTarget.value);
          }}
        />
        <button class="press" type="submit">
          Find it
        </button>
      </div>
    </form>
  );
}
