/**
 * Checks a whole repository: finds it, lists its DOIs, shows which items carry iDs, and asks ORCID on request. Everything is asked from
 * the visitor's browser, and nothing is sent to this service or kept.
 */
import { useEffect, useState } from 'preact/hooks';
import type { RepositoryOverview, RepositorySelection } from '../../../../shared/registers/repository-overview.ts';
import type { Settings } from '../../list/view/settings.ts';
import { type RepositoryQuestion, readQuestion, selectionText } from '../question.ts';
import { CheckedRepository } from './checked-repository.tsx';
import { type FirstAnswer, FirstAnswerView, firstAnswerInWords } from './first-answer.tsx';
import { RepositoryForm } from './repository-form.tsx';
import { type Check, call } from './service.ts';

interface Checked {
  check: Check;
  selection: RepositorySelection;
  overview: RepositoryOverview;
}

export function RepositoryChecker(settings: Settings) {
  const { prefix, contact } = settings;
  const [text, setText] = useState(prefix);
  const [first, setFirst] = useState<FirstAnswer | null>(null);
  const [checked, setChecked] = useState<Checked | null>(null);

  const ask = async (question: RepositoryQuestion) => {
    setChecked(null);
    setFirst({ is: 'waiting' });
    const answer = await firstAnswer(question, contact).catch((): FirstAnswer => ({ is: 'no-worker' }));
    setFirst(answer);
  };
  const go = (question: RepositoryQuestion) => {
    const hash = question.by === 'selection' ? `#${selectionText(question.selection)}` : '';
    if (hash !== '' && location.hash !== hash) {
      location.hash = hash;
      return;
    }
    // A repository that was found earlier would come back when the page is loaded again.
    if (hash === '') history.replaceState(null, '', location.pathname);
    void ask(question);
  };
  const start = async (selection: RepositorySelection, overview: RepositoryOverview) => {
    const check = await call((service) => service.check(selection, overview.dois, contact)).catch(() => null);
    if (check) setChecked({ check, selection, overview });
    else setFirst({ is: 'no-worker' });
  };

  useEffect(() => {
    const follow = () => {
      const named = decoded(location.hash.slice(1));
      const read = named === '' ? null : readQuestion(named);
      // Another fragment is an anchor of the page.
      if (!read?.ok || read.question.by !== 'selection') return;
      setText(named);
      void ask(read.question);
    };
    follow();
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);

  return (
    <>
      <RepositoryForm prefix={prefix} text={text} onText={setText} onQuestion={go} />
      <p class="sr-only live" role="status">
        {first && firstAnswerInWords(first)}
      </p>
      {first && (
        <FirstAnswerView
          answer={first}
          contact={contact}
          isChecked={checked !== null}
          onChoose={(selection) => go({ by: 'selection', selection })}
          onCheck={(selection, overview) => void start(selection, overview)}
          onAgain={() => {
            const read = readQuestion(text);
            if (read.ok) void ask(read.question);
          }}
        />
      )}
      {checked && <CheckedRepository key={selectionText(checked.selection)} {...checked} settings={settings} />}
    </>
  );
}

async function firstAnswer(question: RepositoryQuestion, contact: string): Promise<FirstAnswer> {
  if (question.by === 'words') {
    const { words } = question;
    const names = await call(({ names: search }) => search(words, contact));
    return names.ok ? { is: 'names', words, names: names.value } : { is: 'failed', service: 'DataCite', reason: names.reason };
  }
  if (question.by === 'item') {
    const prefix = await call(({ prefixOfItem }) => prefixOfItem(question.item, contact));
    if (!prefix.ok) return { is: 'failed', service: 'Figshare', reason: prefix.reason };
    if (prefix.value === null) return { is: 'no-item' };
    return firstAnswer({ by: 'selection', selection: { by: 'prefix', prefix: prefix.value } }, contact);
  }
  const { selection } = question;
  const overview = await call((service) => service.overview(selection, contact));
  if (!overview.ok) return { is: 'failed', service: 'DataCite', reason: overview.reason };
  if (overview.value.dois > 0) return { is: 'overview', selection, overview: overview.value };
  const agency = selection.by === 'prefix' ? await call(({ agency: find }) => find(selection.prefix, contact)) : null;
  return { is: 'nothing', selection, agency };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
