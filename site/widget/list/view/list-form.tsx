/** The form in which the visitor pastes, chooses or drops a list, and what was found in it. */
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { EXAMPLES } from '../../../../shared/examples/ids.ts';
import { failure, MAX_BYTES, readFile } from '../read-file.ts';
import { type ListedId, type ReadList, readList } from '../read-list.ts';
import { useAfterTyping } from './after-typing.ts';
import { Found } from './found.tsx';

const NOTHING_FOUND = 'There is no ORCID iD in this list. Paste one or more, such as 0000-0002-1825-0097.';
const TOO_LONG = 'This list is longer than 1 MB. Paste only the column of iDs.';

/** The institution's own repository. */
export interface Repository {
  portal: string;
  /** All its DOIs begin with this. */
  prefix: string;
}

interface Props {
  /** The field, which keeps its text while the results are shown. */
  field: RefObject<HTMLTextAreaElement | null>;
  repository: Repository;
  isHidden: boolean;
  /** @param prefix Only DOIs that begin with this; null for all. */
  onCheck: (ids: readonly ListedId[], prefix: string | null) => void;
}

export function ListForm({ field, repository, isHidden, onCheck }: Props) {
  const [reading, setReading] = useState(() => readingOf(''));
  const [isFileOver, setFileOver] = useState(false);
  const onlyOurs = useRef<HTMLInputElement>(null);

  const readSoon = useAfterTyping(() => setReading((before) => readAgain(field, before)));
  // The field may have a text already: typed before this script was loaded, or restored by the browser.
  useEffect(() => setReading((before) => readAgain(field, before)), []);

  const write = (text: string) => {
    if (field.current) field.current.value = text;
    setReading(readingOf(text));
  };
  const takeFiles = async ([first, second]: File[]) => {
    if (!first) return;
    const file = second ? failure('several') : await readFile(first);
    if (file.ok) write(file.text);
    else setReading((before) => ({ ...before, problem: file.problem.detail }));
  };
  const check = () => {
    const now = readAgain(field, reading);
    const ids = now.list?.ids ?? [];
    setReading({ ...now, problem: ids.length > 0 ? '' : now.problem || NOTHING_FOUND });
    if (ids.length > 0) onCheck(ids, onlyOurs.current?.checked ? repository.prefix : null);
    else field.current?.focus();
  };
  const checkExamples = () => {
    if (onlyOurs.current) onlyOurs.current.checked = false;
    write(EXAMPLES.map(({ orcid }) => orcid).join('\n'));
    check();
  };

  return (
    <>
      <form
        class={`panel needs-script${isFileOver ? ' file-over' : ''}`}
        noValidate
        hidden={isHidden}
        onSubmit={(event) => {
          event.preventDefault();
          check();
        }}
        onDragOver={(event) => {
          if (!event.dataTransfer?.types.includes('Files')) return;
          event.preventDefault();
          setFileOver(true);
        }}
        onDragLeave={() => setFileOver(false)}
        onDrop={(event) => {
          setFileOver(false);
          const files = [...(event.dataTransfer?.files ?? [])];
          if (files.length > 0) event.preventDefault();
          void takeFiles(files);
        }}
      >
        <label for="list-text">ORCID iDs</label>
        <p id="list-hint" class="hint">
          Up to 500: bare, as addresses of ORCID records, or a table with a column of them. You can drop a file here.
        </p>
        <p id="list-wrong" class="wrong" aria-live="polite">
          {reading.problem}
        </p>
        <textarea
          id="list-text"
          ref={field}
          rows={7}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          aria-describedby="list-hint list-wrong"
          aria-invalid={reading.problem ? 'true' : undefined}
          onInput={readSoon}
        />
        <p class="file">
          <label for="list-file">Or a text or CSV file</label>{' '}
          <input
            id="list-file"
            type="file"
            onChange={({ currentTarget }) => {
              void takeFiles([...(currentTarget.files ?? [])]);
              // Without this, the same file could not be chosen again after it was corrected.
              currentTarget.value = '';
            }}
          />
        </p>
        <label class="tick">
          <input ref={onlyOurs} type="checkbox" /> Only our repository: {repository.portal}, DOIs that begin with{' '}
          {repository.prefix}
        </label>
        <p class="buttons">
          <button class="press" type="submit">
            Check the list
          </button>
          <button class="press quiet" type="button" onClick={checkExamples}>
            Try with the ten example iDs
          </button>
        </p>
      </form>
      <Found list={reading.list} />
    </>
  );
}

/** What was found in a text, and why it cannot be used. */
interface Reading {
  text: string;
  list: ReadList | null;
  problem: string;
}

function readingOf(text: string): Reading {
  if (text.length > MAX_BYTES) return { text, list: null, problem: TOO_LONG };
  return { text, list: text.trim() === '' ? null : readList(text), problem: '' };
}

/** The same text is not read twice. */
function readAgain(field: Props['field'], before: Reading): Reading {
  const text = field.current?.value ?? '';
  return text === before.text ? before : readingOf(text);
}
