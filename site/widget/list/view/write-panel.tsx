/** The letters to the people shown: who gets one, and all of them as a mail-merge file, to copy, or one after another. */
import { useMemo } from 'preact/hooks';
import type { OrcidId } from '../../../../shared/identifiers/orcid-id.ts';
import { inFigures } from '../../../../shared/report/words.ts';
import { type Letters, lettersTo } from '../letters.ts';
import { mailMergeFile } from '../mail-merge.ts';
import type { Row } from '../outcome.ts';
import { people } from '../people-words.ts';
import type { Run } from '../run.ts';
import { CopyButton } from './copy-button.tsx';
import { download } from './download.ts';
import { LetterFields } from './letter-fields.tsx';
import type { LetterSettings } from './letter-settings.ts';

interface Props {
  run: Run;
  /** Those that the filter shows. */
  rows: readonly Row[];
  settings: LetterSettings;
  onSettings: (settings: LetterSettings) => void;
  /** Opens the letters to these people. */
  onRead: (ids: readonly OrcidId[]) => void;
}

export function WritePanel({ run, rows, settings, onSettings, onRead }: Props) {
  const { list, prefix } = run;
  // While answers arrive, the letters stay as they are.
  const key = rows.map(({ id }) => id).join();
  const found = useMemo(() => lettersTo(rows, { ...settings, prefix, origin: location.origin }), [key, settings, run.stops]);
  const { letters } = found;
  const save = () => download('orcid-mail-merge.csv', 'text/csv;charset=utf-8', mailMergeFile(letters, list.columns));
  return (
    <section class="panel" aria-labelledby="write-to-them">
      <h4 id="write-to-them">Write to the people shown</h4>
      <p>{inWords(found, rows.length)}</p>
      {letters.length > 0 && (
        <>
          <LetterFields list={list} settings={settings} onSettings={onSettings} />
          <p>{addressesInWords(found)}</p>
          <p class="buttons">
            <button class="press" type="button" onClick={save}>
              Download a mail-merge file
            </button>
            <button class="press quiet" type="button" onClick={() => onRead(letters.map(({ row }) => row.id))}>
              Read the letters one by one
            </button>
            <CopyButton title="Copy all letters" text={() => allInOne(found)} />
          </p>
          <p class="hint">
            The file is CSV, with your columns and these: “name”, “email”, “orcid”, “subject”, “body” and “report”. Your browser
            makes it. We don’t send anything to anybody.
          </p>
        </>
      )}
    </section>
  );
}

function inWords({ letters, without }: Letters, shown: number): string {
  if (shown === 0) return 'The filter shows nobody.';
  const others = without.map(({ why, people: count }) => `${inFigures(count)} (${why})`).join(', ');
  if (letters.length === 0) return `None of the ${people(shown)} shown gets a letter: ${others}.`;
  const some = `${inFigures(letters.length)} of the ${people(shown)} shown ${letters.length === 1 ? 'gets' : 'get'} a letter about their own items.`;
  return others === '' ? some : `${some} The others get none: ${others}.`;
}

function addressesInWords({ letters }: Letters): string {
  const lacking = letters.filter(({ email }) => email === null).length;
  if (lacking === 0) return 'We found an email address for each letter.';
  if (lacking === letters.length)
    return 'Your list has no email addresses for these people. You can copy the letters, but not open them in a mail program.';
  return `We found no email address for ${inFigures(lacking)} of the letters. You can copy these.`;
}

function allInOne({ letters }: Letters): string {
  return letters
    .map(
      ({ name, email, row, subject, body }) =>
        `To: ${[name, email, row.id].filter(Boolean).join(', ')}\nSubject: ${subject}\n\n${body}`,
    )
    .join(`\n\n${'-'.repeat(40)}\n\n`);
}
