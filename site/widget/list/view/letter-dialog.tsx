/** Shows letters one by one, to copy them or to open them in the visitor's mail program. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { OrcidId } from '../../../../shared/identifiers/orcid-id.ts';
import { inFigures } from '../../../../shared/report/words.ts';
import { type ListLetter, lettersTo } from '../letters.ts';
import { mailto } from '../mailto.ts';
import type { Run } from '../run.ts';
import { CopyButton } from './copy-button.tsx';
import type { LetterSettings } from './letter-settings.ts';

interface Props {
  run: Run;
  ids: readonly OrcidId[];
  settings: LetterSettings;
  onClose: () => void;
}

export function LetterDialog({ run, ids, settings, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [at, setAt] = useState(0);
  const { letters } = useMemo(
    () => lettersTo(run.rowsOf(ids), { ...settings, prefix: run.prefix, origin: location.origin }),
    [ids, settings],
  );
  const letter = letters[at];
  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => heading.current?.focus(), [at]);
  if (!letter) return null;
  const { name, row } = letter;
  return (
    <dialog ref={dialog} class="letter" aria-labelledby="letter-to" onClose={onClose}>
      <h3 id="letter-to" ref={heading} tabIndex={-1}>
        {letters.length > 1 && `Letter ${inFigures(at + 1)} of ${inFigures(letters.length)}: `}
        <bdi>{name ?? row.id}</bdi>
      </h3>
      <LetterText key={row.id} letter={letter} />
      <p class="buttons">
        {letters.length > 1 && (
          <>
            <button class="press quiet" type="button" disabled={at === 0} onClick={() => setAt(at - 1)}>
              Previous
            </button>
            <button class="press quiet" type="button" disabled={at === letters.length - 1} onClick={() => setAt(at + 1)}>
              Next
            </button>
          </>
        )}
        <button class="press quiet" type="button" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </p>
    </dialog>
  );
}

function LetterText({ letter }: { letter: ListLetter }) {
  const { email, subject, body } = letter;
  const link = email === null ? null : mailto(email, letter);
  const withoutBody = email === null ? null : mailto(email, { subject, body: '' });
  return (
    <>
      <p>{email === null ? 'Your list has no email address for this person. You can copy the letter.' : <bdi>To: {email}</bdi>}</p>
      {email !== null && link === null && (
        <p>This letter is too long for a link to your mail program. Copy the text, then paste it into a message.</p>
      )}
      <label>
        Subject
        <input type="text" readOnly value={subject} />
      </label>
      <label>
        Text
        <textarea readOnly rows={14} dir="auto" value={body} />
      </label>
      <p class="buttons">
        {link !== null && (
          <a class="press" href={link}>
            Open in your mail program
          </a>
        )}
        <CopyButton title="Copy the text" text={() => body} />
        <CopyButton title="Copy the subject" text={() => subject} />
        {link === null && withoutBody !== null && (
          <a class="press quiet" href={withoutBody}>
            Open a message without the text
          </a>
        )}
      </p>
    </>
  );
}
