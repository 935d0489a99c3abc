/** Makes the snippet for a badge, or another way to show the status on the visitor's own page, with a preview of what readers will see. */
import { useRef, useState } from 'preact/hooks';
import { exampleOf } from '../../../shared/examples/ids.ts';
import { type OrcidId, readOrcidId } from '../../../shared/identifiers/orcid-id.ts';
import { DEFAULTS, type SnippetChoice, type SnippetLanguage } from '../../../shared/snippets/choice.ts';
import { snippet } from '../../../shared/snippets/snippets.ts';
import { CopyableCode } from '../code/copyable-code.tsx';
import { useHost } from '../code/use-host.ts';
import { AddedToPage } from './added-to-page.tsx';
import { FormatField } from './format-field.tsx';
import { IdField } from './id-field.tsx';
import { KindField } from './kind-field.tsx';
import { MoreOptions } from './more-options.tsx';
import { Preview } from './preview.tsx';

export interface BuilderProps {
  /** The origin that the page names until its script runs. */
  host: string;
  /** The example that is shown first. */
  orcid: OrcidId;
  /** The institution's DOI prefix. */
  prefix: string;
  /** The copy of the element that never changes. */
  fixed: { file: string; integrity: string };
}

/** While the visitor is still typing, a shorter input is not reported as wrong. */
const ID_CHARACTERS = 16;
const FORM_ID = 'snippet-form';

export function SnippetBuilder({ host: invented, orcid, prefix, fixed }: BuilderProps) {
  const host = useHost(invented);
  const [language, setLanguage] = useState<SnippetLanguage>('html');
  /** With the last valid iD, so that the preview and the snippet remain while the visitor corrects one. */
  const [chosen, setChosen] = useState<Omit<SnippetChoice, 'host'>>({ ...DEFAULTS, orcid, form: 'badge' });
  const [typed, setTyped] = useState<string>(orcid);
  const [isDone, setDone] = useState(false);
  const idField = useRef<HTMLInputElement>(null);

  const read = readOrcidId(typed);
  const isReported = !read.ok && (isDone || typed.trim().length >= ID_CHARACTERS);
  const made = snippet({ ...chosen, host }, language);
  const shown = { ...chosen, host, form: made.form };
  const isReplaced = made.form !== chosen.form;

  const choose = (change: Partial<SnippetChoice>) => setChosen((before) => ({ ...before, ...change }));
  const type = (text: string) => {
    const answer = readOrcidId(text);
    setTyped(text);
    setDone(false);
    if (answer.ok) choose({ orcid: answer.id });
  };
  const mayCopy = () => {
    setDone(true);
    if (!read.ok) idField.current?.focus();
    return read.ok;
  };

  return (
    <>
      <form id={FORM_ID} class="panel" autocomplete="off" noValidate onSubmit={(event) => event.preventDefault()}>
        <IdField
          value={typed}
          isExample={read.ok && exampleOf(read.id) !== null}
          problem={!read.ok && isReported ? read.problem.detail : ''}
          input={idField}
          onType={type}
          onDone={() => setDone(true)}
        />
        <KindField value={chosen.form} onChoose={(form) => choose({ form })} />
        <FormatField value={language} warning={isReplaced ? made.note : null} onChoose={setLanguage} />
        <MoreOptions choice={chosen} prefix={prefix} onChoose={choose} />
      </form>
      {!read.ok && (
        <p class="still">
          The preview and the snippet are still for {exampleOf(chosen.orcid) ? 'the example ' : ''}
          <span class="id">{chosen.orcid}</span>, because the iD above isn’t valid{isReported ? '' : ' yet'}.
        </p>
      )}
      <h3>Preview</h3>
      <Preview choice={shown} />
      <h3>Snippet</h3>
      <CopyableCode code={made.code} what="the snippet" mayCopy={mayCopy} form={FORM_ID} />
      {made.note && !isReplaced && <p class="hint">{made.note}</p>}
      <h3>What this adds to your page</h3>
      <AddedToPage choice={shown} fixed={fixed} />
    </>
  );
}
