/** What DataCite tells of a repository in one call, and what can be done next. */
import { useRef, useState } from 'preact/hooks';
import type {
  RepositoryName,
  RepositoryOverview,
  RepositorySelection,
  Share,
} from '../../../../shared/registers/repository-overview.ts';
import type { Reason } from '../../../../shared/registers/source-result.ts';
import { amount, inFigures, REASON_WORDS } from '../../../../shared/report/words.ts';
import { WebLink } from '../../../../shared/views/web-link.tsx';
import { useKeptFocus } from '../../list/view/kept-focus.ts';
import { inPercent } from './percent.ts';
import { call } from './service.ts';

export type FirstAnswer =
  | { is: 'waiting' }
  | { is: 'overview'; selection: RepositorySelection; overview: RepositoryOverview }
  | { is: 'names'; words: string; names: RepositoryName[] }
  /** DataCite has no DOIs there. The agency is only known for a prefix, and not always. */
  | { is: 'nothing'; selection: RepositorySelection; agency: string | null }
  /** Figshare has no public item with this number, or it has no DOI. */
  | { is: 'no-item' }
  | { is: 'failed'; service: 'DataCite' | 'Figshare'; reason: Reason }
  /** The script that asks the services could not be loaded. */
  | { is: 'no-worker' };

/** Up to this many, the check starts without a warning. */
const MANY = 10_000;
/** More than this takes too long, and more memory than some browsers have. */
const TOO_MANY = 50_000;
const SHARED_ACCOUNT =
  ' figshare.com and portals without a prefix of their own share this account, so this page can’t check one of these portals by itself.';
const DASHBOARD = 'https://metadata.datacite.org';

interface Props {
  answer: FirstAnswer;
  contact: string;
  isChecked: boolean;
  onChoose: (selection: RepositorySelection) => void;
  onCheck: (selection: RepositorySelection, overview: RepositoryOverview) => void;
  onAgain: () => void;
}

export function FirstAnswerView(props: Props) {
  const shown = useRef<HTMLDivElement>(null);
  // The button that chooses a repository disappears when it is pressed.
  useKeptFocus(shown, shown);
  return (
    <div ref={shown} tabIndex={-1}>
      <Answer {...props} />
    </div>
  );
}

function Answer(props: Props) {
  const { answer, onChoose, onAgain } = props;
  switch (answer.is) {
    case 'waiting':
      return <p class="words">Asking DataCite…</p>;
    case 'overview':
      return <Overview {...props} {...answer} />;
    case 'names':
      return <Names {...answer} onChoose={onChoose} />;
    case 'no-item':
      return <p class="words">{firstAnswerInWords(answer)}</p>;
    case 'nothing':
      return (
        <p class="words">
          {firstAnswerInWords(answer)} {wayOut(answer)}
        </p>
      );
    default:
      return (
        <>
          <p class="words">{firstAnswerInWords(answer)}</p>
          <p>
            <button class="press" type="button" onClick={onAgain}>
              Try again
            </button>
          </p>
        </>
      );
  }
}

export function firstAnswerInWords(answer: FirstAnswer): string {
  switch (answer.is) {
    case 'waiting':
      return 'Asking DataCite.';
    case 'overview':
      return `${nameOf(answer.overview, answer.selection)}: ${amount(answer.overview.dois, 'DOI')}.`;
    case 'names':
      return answer.names.length === 0
        ? `DataCite has no repository with “${answer.words}” in its name. Try another word, or enter a DOI from the repository.`
        : answer.names.length === 1
          ? '1 repository found. Select it if it’s yours.'
          : `${answer.names.length} repositories found. Select yours.`;
    case 'nothing':
      return answer.selection.by === 'prefix'
        ? `DataCite has no public DOIs with the prefix ${answer.selection.prefix}.`
        : `DataCite has no repository account called ${answer.selection.client}, or it has no public DOIs.`;
    case 'failed':
      return `${answer.service} ${REASON_WORDS[answer.reason]}. Try again in a minute.`;
    case 'no-item':
      return 'Figshare has no public item with a DOI at this address. Enter a DOI from the repository, or its prefix.';
    case 'no-worker':
      return 'Part of this page could not be loaded. Check your connection, then load the page again.';
  }
}

function wayOut({ selection, agency }: { selection: RepositorySelection; agency: string | null }): string {
  if (selection.by === 'client') return 'Check the spelling, or enter a DOI prefix or a name instead.';
  if (agency === null) return 'Check the prefix, or enter a DOI from the repository.';
  if (agency === 'DataCite') return 'The prefix is DataCite’s, but no DOI with it is public yet.';
  return `The prefix belongs to ${agency}, another registration agency. This page can only check DOIs from DataCite.`;
}

function Names({ words, names, onChoose }: { words: string; names: RepositoryName[] } & Pick<Props, 'onChoose'>) {
  return (
    <>
      <p class="words">{firstAnswerInWords({ is: 'names', words, names })}</p>
      <ul class="choices">
        {names.map(({ client, name }) => (
          <li key={client}>
            <button class="press quiet" type="button" onClick={() => onChoose({ by: 'client', client })}>
              <bdi>{name}</bdi>
            </button>{' '}
            <span class="hint">{client}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Overview({
  selection,
  overview,
  contact,
  isChecked,
  onChoose,
  onCheck,
}: Props & { selection: RepositorySelection; overview: RepositoryOverview }) {
  const { dois, clients, years, types, prefixes } = overview;
  const isShared = selection.by === 'prefix' && clients.length > 1;
  return (
    <section class="panel">
      <h2>{nameOf(overview, selection)}</h2>
      <dl class="facts">
        <Fact name="Public DOIs" value={inFigures(dois)} />
        {clients.length === 1 && <Fact name="Account at DataCite" value={clients[0]?.id ?? ''} />}
        <Fact name={prefixes.length === 1 ? 'Prefix' : 'Prefixes'} value={prefixes.map(({ id }) => id).join(', ')} />
        <Fact name="Newest, by year of registration" value={listed(years.slice(0, 5))} />
        <Fact name="Types" value={listed(types.slice(0, 6))} />
      </dl>
      {isShared && (
        <>
          <p>Several repositories use this prefix. Choose yours:</p>
          <ul class="choices">
            {clients.map(({ id, title, dois: count }) => (
              <li key={id}>
                <button class="press quiet" type="button" onClick={() => onChoose({ by: 'client', client: id })}>
                  <bdi>{title}</bdi>
                </button>{' '}
                <span class="hint">
                  {id}, {amount(count, 'DOI')}
                </span>
              </li>
            ))}
          </ul>
          {clients.length === 10 && <p class="hint">These are the ten largest. For another one, enter its name.</p>}
        </>
      )}
      {!isChecked && !isShared && dois <= TOO_MANY && (
        <>
          {dois > MANY && (
            <p>
              This takes a few minutes, because DataCite lists at most 1,000 DOIs at a time. You can stop it at any time, and keep
              what was read.
            </p>
          )}
          <p>
            <button class="press" type="button" onClick={() => onCheck(selection, overview)}>
              Check {amount(dois, 'DOI')} ({amount(requestsFor(overview), 'request')})
            </button>
          </p>
        </>
      )}
      {!isShared && dois > TOO_MANY && <TooMany selection={selection} overview={overview} contact={contact} />}
    </section>
  );
}

/** Above 50,000 DOIs there are only counts, which DataCite makes itself. */
function TooMany({
  selection,
  overview,
  contact,
}: {
  selection: RepositorySelection;
  overview: RepositoryOverview;
  contact: string;
}) {
  const [withOrcid, setWithOrcid] = useState<number | 'waiting' | 'failed' | null>(null);
  const count = async () => {
    setWithOrcid('waiting');
    const answer = await call((service) => service.withOrcid(selection, contact)).catch(() => null);
    setWithOrcid(answer?.ok ? answer.value : 'failed');
  };
  return (
    <>
      <p>
        This is too large to check item by item in a browser; the limit is {inFigures(TOO_MANY)} DOIs. DataCite can count how many
        DOIs have an ORCID iD on at least one author, right or wrong.
        {selection.by === 'client' && selection.client === 'figshare.ars' && SHARED_ACCOUNT}
      </p>
      <p aria-live="polite">
        {typeof withOrcid === 'number' &&
          `${inFigures(withOrcid)} of ${amount(overview.dois, 'DOI')} (${inPercent(withOrcid, overview.dois)}) have an ORCID iD on at least one author. Each version counts as a DOI of its own.`}
        {withOrcid === 'waiting' && 'Asking DataCite…'}
        {withOrcid === 'failed' && 'DataCite didn’t answer. Try again in a minute.'}
      </p>
      {typeof withOrcid !== 'number' && (
        <p>
          <button class="press" type="button" onClick={() => void count()}>
            Count them (1 request)
          </button>
        </p>
      )}
      <p>
        You can <a href="/check-a-list/">check a list of people</a> instead.{' '}
        <WebLink href={DASHBOARD}>DataCite’s metadata dashboard</WebLink> shows how complete the other fields are.
      </p>
    </>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  if (value === '') return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function nameOf({ clients, dois }: RepositoryOverview, selection: RepositorySelection): string {
  const [only, another] = clients;
  if (only && !another) return only.title;
  if (selection.by === 'client') return selection.client;
  return another ? `${selection.prefix}: a shared prefix` : `${selection.prefix}: ${amount(dois, 'DOI')}`;
}

function listed(shares: readonly Share[]): string {
  return shares.map(({ title, dois }) => `${title}: ${inFigures(dois)}`).join(', ');
}

/** Pages of 1,000; above 10,000 DOIs, each year begins a page of its own. */
function requestsFor({ dois, years }: RepositoryOverview): number {
  const pages = Math.ceil(dois / 1000);
  return dois <= MANY ? pages : pages + years.length;
}
