/** What was found in the list, and its problems by line, before any iD is checked. */
import type { ComponentChildren } from 'preact';
import { ORCID_ID_PROBLEM_TEXT } from '../../../../shared/identifiers/orcid-id.ts';
import { amount, inFigures } from '../../../../shared/report/words.ts';
import { type ListedId, MAX_IDS, type ReadList, type WrongLine } from '../read-list.ts';

/** Longer lists are cut, because nobody reads them. */
const MAX_SHOWN = 100;
/** More problems than this are folded away at first. */
const MAX_OPEN = 10;

export function Found({ list }: { list: ReadList | null }) {
  const repeated = list?.ids.filter(({ lines }) => lines.length > 1) ?? [];
  return (
    <>
      <p role="status" class="found">
        {list && foundInWords(list)}
      </p>
      {list && (
        <div class="found">
          {list.columns.length > 0 && (
            <p class="hint">
              Columns that stay in your browser: <Titles titles={list.columns} />. They come back in your files.
            </p>
          )}
          <Folded title="Lines with a problem" entries={list.wrong} isOpen={list.wrong.length <= MAX_OPEN} show={problem} />
          <Folded title="iDs on more than one line" entries={repeated} show={listedId} />
          <Folded title="iDs that are left out" entries={list.leftOut} show={listedId} />
        </div>
      )}
    </>
  );
}

export function Titles({ titles }: { titles: readonly string[] }) {
  return titles.map((title, place) => (
    <>
      {place > 0 && ', '}
      <bdi>{title}</bdi>
    </>
  ));
}

function foundInWords({ ids, leftOut, wrong, heading }: ReadList): string {
  const repeated = ids.filter(({ lines }) => lines.length > 1).length;
  return [
    `We found ${amount(ids.length + leftOut.length, 'iD')}.`,
    leftOut.length > 0 ? `We check only the first ${MAX_IDS}, and leave out ${amount(leftOut.length, 'iD')}.` : '',
    repeated > 0 ? `${amount(repeated, 'iD')} ${repeated === 1 ? 'is' : 'are'} on more than one line, and checked once.` : '',
    wrong.length > 0 ? `${amount(wrong.length, 'problem')}.` : '',
    heading === null ? '' : `Line ${heading} has the column names.`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function problem({ line, text, why }: WrongLine) {
  return (
    <>
      <b>Line {line}: </b>
      <q>
        <bdi>{text}</bdi>
      </q>{' '}
      {why === 'no-id' ? 'There is no ORCID iD on this line.' : ORCID_ID_PROBLEM_TEXT[why]}
    </>
  );
}

function listedId({ id, lines }: ListedId) {
  return `${id}, ${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}`;
}

interface FoldedProps<T> {
  title: string;
  entries: readonly T[];
  isOpen?: boolean;
  show: (entry: T) => ComponentChildren;
}

function Folded<T>({ title, entries, isOpen = false, show }: FoldedProps<T>) {
  if (entries.length === 0) return null;
  const more = entries.length - MAX_SHOWN;
  return (
    <details open={isOpen}>
      <summary>
        {title} ({inFigures(entries.length)})
      </summary>
      <ul>
        {entries.slice(0, MAX_SHOWN).map((entry) => (
          <li>{show(entry)}</li>
        ))}
      </ul>
      {more > 0 && <p>And {inFigures(more)} more.</p>}
    </details>
  );
}
