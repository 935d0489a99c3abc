/** The form in which the visitor pastes, chooses or drops a list, and what was found in it. */
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { EXAMPLES } from '../../../../shared/examples/ids.ts';
import { failure, MAX_BYTES, readFile } from '../read-file.ts';
import { type ReadList, readList } from '../read-list.ts';
import { useAfterTyping } from './after-typing.ts';
import { Faster } from './faster.tsx';
import { useFileDrop } from './file-drop.ts';
import { Found } from './found.tsx';
import type { Settings } from './settings.ts';

const NOTHING_FOUND = 'We found no ORCID iD in this list. Paste one or more, such as 0000-0002-1825-0097.';
const NOT_LOADED = 'We couldn’t load the rest of this page. Look at your connection, then load the page again.';
const TOO_LONG = 'This list is too long. Paste only the columns that you need.';

/** What the visitor wants to check, and how. */
export interface Choice {
  list: ReadList;
  /** Only DOIs of the institution's own repository. */
  isOnlyOurs: boolean;
  /** Whether this browser asks the services too. */
  isHelped: boolean;
}

interface Props {
  /** The field, which keeps its text while the results are shown. */
  field: RefObject<HTMLTextAreaElement | null>;
  settings: Settings;
  isHidden: boolean;
  /** Called when the list has iDs, before the visitor starts the check. */
  onFound: () => void;
  /** Rejects if the check cannot be started. */
  onCheck: (choice: Choice) => Promise<void>;
}

export function ListForm({ field, settings, isHidden, onFound, onCheck }: Props) {
  const { name, portal, prefix } = settings;
  const [reading, setReading] = useState(() => readingOf(''));
  const onlyOurs = useRef<HTMLInputElement>(null);
  const faster = useRef<HTMLInputElement>(null);

  const readSoon = useAfterTyping(() => setReading((before) => readAgain(field, before)));
  // The field may have a text already: typed before this script was loaded, or restored by the browser.
  useEffect(() => setReading((before) => readAgain(field, before)), []);

  const hasIds = (reading.list?.ids.length ?? 0) > 0;
  useEffect(() => {
    if (hasIds) onFound();
  }, [hasIds]);

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
  const drop = useFileDrop((files) => void takeFiles(files));
  const check = () => {
    const now = readAgain(field, reading);
    const { list } = now;
    if (list !== null && list.ids.length > 0) {
      setReading({ ...now, problem: '' });
      const choice = { list, isOnlyOurs: onlyOurs.current?.checked ?? false, isHelped: faster.current?.checked ?? false };
      onCheck(choice).catch(() => setReading((before) => ({ ...before, problem: NOT_LOADED })));
    } else {
      setReading({ ...now, problem: now.problem || NOTHING_FOUND });
      field.current?.focus();
    }
  };
  const checkExamples = () => {
    if (onlyOurs.current) onlyOurs.current.checked = false;
    write(EXAMPLES.map(({ orcid }) => orcid).join('\n'));
    check();
  };

  return (
    <>
      <form
        class={`panel needs-script${drop.isOver ? ' file-over' : ''}`}
        noValidate
        hidden={isHidden}
        onSubmit={(event) => {
          event.preventDefault();
          check();
        }}
        {...drop.events}
      >
        <label for={`${name}-text`}>ORCID iDs</label>
        <p id={`${name}-hint`} class="hint">
          Paste up to 500 iDs, or a table with a column of iDs. You can also drop a file here. Names and other columns stay in your
          browser.
        </p>
        <p id={`${name}-wrong`} class="wrong" aria-live="polite">
          {reading.problem}
        </p>
        <textarea
          id={`${name}-text`}
          ref={field}
          rows={7}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          aria-describedby={`${name}-hint ${name}-wrong`}
          aria-invalid={reading.problem ? 'true' : undefined}
          onInput={readSoon}
        />
        <p class="file">
          <label for={`${name}-file`}>Or a text or CSV file</label>{' '}
          <input
            id={`${name}-file`}
            type="file"
            onChange={({ currentTarget }) => {
              void takeFiles([...(currentTarget.files ?? [])]);
              // Without this, the same file could not be chosen again after it was corrected.
              currentTarget.value = '';
            }}
          />
        </p>
        <label class="tick">
          <input ref={onlyOurs} type="checkbox" /> Only our repository: {portal}, DOIs that begin with {prefix}
        </label>
        <Faster name={name} ids={reading.list?.ids.length ?? 0} tick={faster} />
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
