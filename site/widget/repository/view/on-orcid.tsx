/** What ORCID shows of the repository: first whose record shows anything, then, after a second question, which items. */
import { proxy } from 'comlink';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { OrcidId } from '../../../../shared/identifiers/orcid-id.ts';
import type { RepositoryOverview, RepositorySelection } from '../../../../shared/registers/repository-overview.ts';
import { amount, inFigures, REASON_WORDS } from '../../../../shared/report/words.ts';
import { RECORD_CLASSES, type RecordClass } from '../../../../shared/repository/on-orcid.ts';
import type { Totals } from '../../../../shared/repository/totals.ts';
import { RECORD_WORDS } from '../../../../shared/repository/words.ts';
import { MAX_SEARCH_RESULTS } from '../../../../shared/sources/orcid/search.ts';
import { ShownOrcidId } from '../../../../shared/views/shown-orcid-id.tsx';
import type { Settings } from '../../list/view/settings.ts';
import type { Progress, RecordsAnswer, SearchAnswer } from '../answers.ts';
import { inPercent } from './percent.ts';
import { Reading } from './reading.tsx';
import { type Check, call } from './service.ts';

interface Props {
  check: Check;
  edition: number;
  selection: RepositorySelection;
  overview: RepositoryOverview;
  totals: Totals;
  settings: Settings;
  onRead: () => void;
  /** Lists the items of a row. */
  onShow: (record: RecordClass) => void;
}

type Found = Extract<SearchAnswer, { ok: true }>;
type State =
  | { is: 'ready' }
  | { is: 'searching' }
  | { is: 'failed'; detail: string }
  | { is: 'found'; answer: Found; prefix: string; isShared: boolean };

export function OnOrcid({ check, selection, overview, totals, settings, onRead, onShow }: Props) {
  const [state, setState] = useState<State>({ is: 'ready' });
  const heading = useRef<HTMLHeadingElement>(null);
  const prefix =
    selection.by === 'prefix' ? selection.prefix : overview.prefixes.length === 1 ? overview.prefixes[0]?.id : undefined;

  // What was read of the repository decides which iDs are in the metadata.
  useEffect(() => setState({ is: 'ready' }), [totals.dois]);

  const search = async () => {
    if (!prefix) return;
    setState({ is: 'searching' });
    // The button disappears with the answer.
    heading.current?.focus();
    const isShared = selection.by === 'client' && (await isSharedPrefix(prefix, selection.client, settings.contact));
    if (isShared === null) return setState({ is: 'failed', detail: 'DataCite didn’t answer. Try again in a minute.' });
    const answer = await check.search(prefix);
    if (answer.ok) setState({ is: 'found', answer, prefix, isShared });
    else
      setState({
        is: 'failed',
        detail: answer.reason === 'stopped' ? 'Stopped.' : `ORCID ${REASON_WORDS[answer.reason]}. Try again in a minute.`,
      });
  };

  return (
    <section>
      <h2 ref={heading} tabIndex={-1}>
        What ORCID shows
      </h2>
      {!prefix && (
        <p>
          This repository uses several prefixes, and ORCID’s search finds records by prefix. Check one prefix at a time to search
          ORCID: {overview.prefixes.map(({ id }) => id).join(', ')}.
        </p>
      )}
      {prefix && state.is !== 'found' && (
        <>
          <p>
            ORCID’s public search can find every record that shows a work with the prefix {prefix} to everyone. It takes one request
            for each 1,000 records.
          </p>
          <p class="buttons">
            <button class="press" type="button" disabled={state.is === 'searching'} onClick={() => void search()}>
              Search ORCID (1 request)
            </button>
          </p>
        </>
      )}
      <p role="status">
        {state.is === 'searching' && 'Asking ORCID…'}
        {state.is === 'failed' && state.detail}
        {state.is === 'found' && state.answer.isWhole && `${amount(state.answer.found, 'record')} found.`}
      </p>
      {state.is === 'found' && <SearchFound {...state} />}
      {state.is === 'found' && state.answer.found > 0 && (
        <Records key={state.answer.found} check={check} answer={state.answer} totals={totals} onRead={onRead} onShow={onShow} />
      )}
    </section>
  );
}

function SearchFound({ answer, prefix, isShared }: Extract<State, { is: 'found' }>) {
  const { found, isWhole, result } = answer;
  return (
    <>
      {isShared && (
        <p class="partial">
          Other repositories use the prefix {prefix} too, so these numbers include records that show only their items. Read the
          records below to count your own items.
        </p>
      )}
      {!isWhole && (
        <p class="partial">
          ORCID found {amount(found, 'record')}, but its public search gives at most {inFigures(MAX_SEARCH_RESULTS)}. An iD that is
          missing here may be among the others.
        </p>
      )}
      <dl class="facts">
        <div>
          <dt>iDs in the metadata</dt>
          <dd>{inFigures(result.ids)}</dd>
        </div>
        <div>
          <dt>Their records show something with this prefix</dt>
          <dd>{inFigures(result.showing)}</dd>
        </div>
        <div>
          <dt>
            {isWhole ? 'Nothing with this prefix is publicly visible on their records' : 'Not among the records that we could get'}
          </dt>
          <dd>{inFigures(result.notShowing)}</dd>
        </div>
        <div>
          <dt>Further records show something, although the metadata doesn’t have their iDs</dt>
          <dd>{inFigures(result.others.length)}</dd>
        </div>
      </dl>
      <Others ids={result.others} />
      <p class="hint">
        The search can be a few minutes old, and also counts works that only contain an item as a part. “Not publicly visible” can
        mean that the owner shows the work only to trusted parties.
      </p>
    </>
  );
}

/** More than this is a file for somebody who works with it, not a list to read. */
const MAX_SHOWN = 100;

/** Their owners chose to show the items, but nobody has agreed to be named in the metadata. */
function Others({ ids }: { ids: readonly OrcidId[] }) {
  if (ids.length === 0) return null;
  return (
    <details>
      <summary>Show the further records</summary>
      <p class="hint">Please ask the people before you add their iDs to your metadata.</p>
      <ul class="items">
        {ids.slice(0, MAX_SHOWN).map((id) => (
          <li key={id}>
            <ShownOrcidId orcid={id} example={false} />
          </li>
        ))}
      </ul>
      {ids.length > MAX_SHOWN && <p class="hint">And {inFigures(ids.length - MAX_SHOWN)} more.</p>}
    </details>
  );
}

function Records({
  check,
  answer,
  totals,
  onRead,
  onShow,
}: Pick<Props, 'check' | 'totals' | 'onRead' | 'onShow'> & { answer: Found }) {
  const count = Math.min(answer.found, MAX_SEARCH_RESULTS);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [isRunning, setRunning] = useState(false);
  const [records, setRecords] = useState<RecordsAnswer | null>(null);
  const read = async () => {
    setRunning(true);
    setProgress((now) => now ?? { done: 0, total: count, waitsUntil: null });
    const end = await check.readRecords(proxy(setProgress)).catch(() => null);
    setRunning(false);
    // Without an end, the program failed. What was read before is still shown.
    if (!end) return;
    setProgress(end);
    setRecords(end);
    onRead();
  };
  if (!progress) {
    return (
      <>
        <p>
          To see which items they show, your browser can read the public works on{' '}
          {count === 1 ? 'this record' : `these ${inFigures(count)} records`}. ORCID limits how much one address may read in a day.
        </p>
        <p class="buttons">
          <button class="press" type="button" onClick={() => void read()}>
            Read {amount(count, 'record')} ({amount(count, 'request')})
          </button>
        </p>
      </>
    );
  }
  return (
    <>
      <Reading
        noun="ORCID record"
        service="ORCID"
        progress={progress}
        isRunning={isRunning}
        state={records ? recordsInWords(records) : ''}
        onStop={() => void check.stop()}
        onGoOn={records && records.end !== 'done' ? () => void read() : null}
      />
      {records && <RecordsFound records={records} totals={totals} onShow={onShow} />}
    </>
  );
}

function RecordsFound({ records, totals, onShow }: { records: RecordsAnswer } & Pick<Props, 'totals' | 'onShow'>) {
  const { onRecords, isComplete, done, total } = records;
  const nobody = onRecords.counts.nobody;
  return (
    <>
      <p class="headline">
        {inFigures(totals.items - nobody)} of {amount(totals.items, 'item')} ({inPercent(totals.items - nobody, totals.items)}) are
        publicly visible on at least one of these records.
      </p>
      {!isComplete && (
        <p class="partial">
          We know what {inFigures(done)} of {amount(total, 'record')} show. An item that was not found may be on one of the others.
        </p>
      )}
      <table class="breakdown">
        <caption>Items by the records that show them</caption>
        <thead>
          <tr>
            <th scope="col">Publicly visible on</th>
            <th scope="col">Items</th>
            <th scope="col">
              <span class="sr-only">Show them</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {RECORD_CLASSES.map((each) => (
            <tr key={each}>
              <th scope="row">{RECORD_WORDS[each]}</th>
              <td>{inFigures(onRecords.counts[each])}</td>
              <td>
                {onRecords.counts[each] > 0 && (
                  <button class="press quiet" type="button" onClick={() => onShow(each)}>
                    Show<span class="sr-only"> the items: {RECORD_WORDS[each]}</span>
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function recordsInWords({ end, closed, failed }: RecordsAnswer): string {
  return [
    end === 'done' ? 'Finished.' : '',
    end === 'stopped' ? 'Stopped. What was read is kept.' : '',
    end === 'paused' ? 'ORCID keeps failing, so we have paused. What was read is kept. Wait a minute, then go on.' : '',
    failed > 0 ? `${amount(failed, 'record')} could not be read yet.` : '',
    closed > 0 ? `${amount(closed, 'record')} ${closed === 1 ? 'shows' : 'show'} nothing to anybody at the moment.` : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** @returns Null if DataCite did not answer. */
async function isSharedPrefix(prefix: string, client: string, contact: string): Promise<boolean | null> {
  const overview = await call((service) => service.overview({ by: 'prefix', prefix }, contact));
  return overview.ok ? overview.value.clients.some(({ id }) => id !== client) : null;
}
