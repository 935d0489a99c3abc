/** Compares the results with those in a file that this page made earlier. The file is read in the browser and not sent anywhere. */
import { useMemo, useState } from 'preact/hooks';
import { type EarlierPerson, readEarlierList } from '../earlier-list.ts';
import { listChanges } from '../list-changes.ts';
import { newest } from '../newest.ts';
import { checkedAtOf } from '../outcome.ts';
import { failure, readFile } from '../read-file.ts';
import type { Run } from '../run.ts';
import { ChangesView } from './changes-view.tsx';
import { useFileDrop } from './file-drop.ts';

/** A file with the items of 500 people has several megabytes. */
const MAX_BYTES = 30_000_000;
const TOO_LARGE = 'This file is too large to be from this page.';

type Chosen = { people: ReadonlyMap<string, EarlierPerson> } | { wrong: string };

export function ComparePanel({ run }: { run: Run }) {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const take = async ([first, second]: File[]) => {
    if (!first) return;
    const file = second ? failure('several') : await readFile(first, MAX_BYTES);
    if (!file.ok) {
      setChosen({ wrong: file.problem.code === 'too-large' ? TOO_LARGE : file.problem.detail });
      return;
    }
    const read = readEarlierList(file.text, { prefix: run.prefix, newest: newest(run.rows.map(checkedAtOf)) });
    setChosen(read.ok ? { people: read.people } : { wrong: read.detail });
  };
  const drop = useFileDrop((files) => void take(files));
  const people = chosen && 'people' in chosen ? chosen.people : null;
  const wrong = chosen && 'wrong' in chosen ? chosen.wrong : '';
  const changes = useMemo(() => people && listChanges(people, run.rows), [people, run.stops]);
  return (
    <section class={`panel compare${drop.isOver ? ' file-over' : ''}`} aria-labelledby="what-changed" {...drop.events}>
      <h4 id="what-changed">What has changed</h4>
      <p>
        <label for="earlier-list">Choose or drop an earlier file: a CSV or JSON file that you downloaded from this page</label>
      </p>
      <p class="hint" id="earlier-list-hint">
        Your browser compares the file with the results on this page. It doesn’t send the file anywhere. A JSON file shows which
        items have changed. A CSV file only has numbers.
      </p>
      <p class="wrong" id="earlier-list-wrong" aria-live="polite">
        {wrong}
      </p>
      <input
        type="file"
        id="earlier-list"
        aria-describedby="earlier-list-hint earlier-list-wrong"
        aria-invalid={wrong ? 'true' : undefined}
        onChange={({ currentTarget }) => {
          void take([...(currentTarget.files ?? [])]);
          // Without this, the same file could not be chosen again.
          currentTarget.value = '';
        }}
      />
      <div role="status">{changes && <ChangesView changes={changes} columns={run.list.person} />}</div>
    </section>
  );
}
