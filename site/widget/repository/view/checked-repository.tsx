/** The check of one repository, from the first page to the lists of what to fix. */
import { proxy } from 'comlink';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { RepositoryOverview, RepositorySelection } from '../../../../shared/registers/repository-overview.ts';
import { amount } from '../../../../shared/report/words.ts';
import type { RecordClass } from '../../../../shared/repository/on-orcid.ts';
import type { Settings } from '../../list/view/settings.ts';
import type { Progress, Reading as ReadingEnd, Summary } from '../answers.ts';
import { TO_FIX } from '../filter.ts';
import { ItemsList } from './items-list.tsx';
import { OnOrcid } from './on-orcid.tsx';
import { PeopleList } from './people-list.tsx';
import { Reading } from './reading.tsx';
import { Result } from './result.tsx';
import type { Check } from './service.ts';
import { Suggestions } from './suggestions.tsx';

interface Props {
  check: Check;
  selection: RepositorySelection;
  overview: RepositoryOverview;
  settings: Settings;
}

export function CheckedRepository({ check, selection, overview, settings }: Props) {
  const [progress, setProgress] = useState<Progress>({ done: 0, total: overview.dois, waitsUntil: null });
  const [isRunning, setRunning] = useState(false);
  const [reading, setReading] = useState<ReadingEnd | null>(null);
  const [isBroken, setBroken] = useState(false);
  const [summary, setSummary] = useState<Summary | null>(null);
  /** Counts the results, so that the lists below know when to ask for their rows again. */
  const [edition, setEdition] = useState(0);
  const [filter, setFilter] = useState(TO_FIX);
  const items = useRef<HTMLHeadingElement>(null);

  const read = async () => {
    setRunning(true);
    try {
      const end = await check.read(proxy(setProgress));
      setProgress(end);
      setSummary(end.done > 0 ? await check.summary() : null);
      setReading(end);
      setEdition((now) => now + 1);
    } catch {
      setBroken(true);
    }
    setRunning(false);
  };

  useEffect(() => {
    void read();
    // Leaving the page would lose the results.
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
      void check.stop();
    };
  }, []);

  const showItems = (record: RecordClass) => {
    setFilter({ reason: 'all', record });
    items.current?.focus({ preventScroll: true });
    items.current?.scrollIntoView();
  };

  const isWhole = reading !== null && reading.end === 'done' && reading.done >= reading.total && reading.unreadable === 0;
  const hasMore = reading !== null && reading.end !== 'done';
  const lists = { check, edition };
  return (
    <>
      <Reading
        noun="DOI"
        service="DataCite"
        progress={progress}
        isRunning={isRunning}
        state={isBroken ? BROKEN : reading ? stateInWords(reading) : ''}
        onStop={() => void check.stop()}
        onGoOn={hasMore ? () => void read() : null}
      />
      <p class="sr-only" role="status">
        {isBroken && BROKEN}
        {!isRunning && reading && `${stateInWords(reading)} ${summary ? `${amount(summary.totals.items, 'item')} found.` : ''}`}
      </p>
      {summary && reading && (
        <>
          <Result totals={summary.totals} reading={reading} isWhole={isWhole} />
          <ItemsList
            {...lists}
            totals={summary.totals}
            name={nameOf(selection)}
            filter={filter}
            onFilter={setFilter}
            heading={items}
          />
          {summary.suggestions > 0 && <Suggestions {...lists} />}
          {summary.people > 0 && <PeopleList {...lists} settings={settingsFor(overview, settings)} name={nameOf(selection)} />}
          <OnOrcid
            {...lists}
            selection={selection}
            overview={overview}
            totals={summary.totals}
            settings={settings}
            onRead={() => setEdition((now) => now + 1)}
            onShow={showItems}
          />
        </>
      )}
    </>
  );
}

/** A fault of our own, not of a service. */
const BROKEN = 'Something went wrong in this page. Load it again to start over.';

/** The list can leave out what is not in the repository that was checked, whichever that is. */
function settingsFor({ clients, prefixes }: RepositoryOverview, settings: Settings): Settings {
  const [client, prefix] = [clients[0], prefixes[0]];
  const isOne = client && prefix && clients.length === 1 && prefixes.length === 1;
  return isOne ? { ...settings, portal: client.title, prefix: prefix.id } : settings;
}

function nameOf(selection: RepositorySelection): string {
  return selection.by === 'prefix' ? selection.prefix : selection.client;
}

function stateInWords({ end, done, total, missing, unreadable }: ReadingEnd): string {
  const parts = [
    end === 'done' && done >= total ? 'Everything was read.' : '',
    end === 'done' && done < total ? `DataCite did not list ${amount(total - done, 'DOI')}, so the result is not complete.` : '',
    end === 'stopped' ? 'Stopped. What was read is kept.' : '',
    end === 'paused' ? 'DataCite keeps failing, so we have paused. What was read is kept. Wait a minute, then go on.' : '',
    // Before the end, the others have not been tried yet, and the smaller number would puzzle beside what is left.
    missing > 0 && done + missing >= total ? `${amount(missing, 'DOI')} could not be read yet.` : '',
    unreadable > 0 ? `DataCite sent ${amount(unreadable, 'record')} that we could not read.` : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}
