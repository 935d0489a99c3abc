/** Makes the snippet for a badge, or another way to show the status on the visitor's own page, beside a preview of what visitors see. */
import { useRef, useState } from 'preact/hooks';
import { exampleOf } from '../../../shared/examples/ids.ts';
import { type OrcidId, readOrcidId } from '../../../shared/identifiers/orcid-id.ts';
import { DEFAULTS, type SnippetChoice } from '../../../shared/snippets/choice.ts';
import type { ScriptSizes } from '../../../shared/snippets/cost.ts';
import { canContain, howToPaste, type Offer, offer, type Wish } from '../../../shared/snippets/places.ts';
import { snippet } from '../../../shared/snippets/snippets.ts';
import { CopyableCode } from '../code/copyable-code.tsx';
import { useHost } from '../code/use-host.ts';
import { AddedToPage } from './added-to-page.tsx';
import { IdField } from './id-field.tsx';
import { KindField } from './kind-field.tsx';
import { KindOptions } from './kind-options.tsx';
import { MoreOptions } from './more-options.tsx';
import { PlaceField } from './place-field.tsx';
import { Preview } from './preview.tsx';
import { SelectField } from './select-field.tsx';
import { FORMATS, KINDS_IN_SENTENCE } from './words.ts';

export interface BuilderProps {
  /** The origin that the page names until its script runs. */
  host: string;
  /** The invented iD that is shown until somebody enters one. */
  example: OrcidId;
  /** The institution's DOI prefix. */
  prefix: string;
  /** The copy of the element that never changes. */
  fixed: { file: string; integrity: string };
  sizes: ScriptSizes;
}

/** While the visitor is still typing, a shorter input is not reported as wrong. */
const ID_CHARACTERS = 16;
const FORM_ID = 'snippet-form';

export function SnippetBuilder({ host: invented, example, prefix, fixed, sizes }: BuilderProps) {
  const host = useHost(invented);
  const [wish, setWish] = useState<Wish>({ place: 'website', form: null, language: null });
  const [chosen, setChosen] = useState<Omit<SnippetChoice, 'host' | 'orcid' | 'form'>>(DEFAULTS);
  const [typed, setTyped] = useState('');
  const [isDone, setDone] = useState(false);
  const idField = useRef<HTMLInputElement>(null);

  const read = readOrcidId(typed);
  const isReported = !read.ok && (isDone || typed.trim().length >= ID_CHARACTERS);
  const offered = offer(wish);
  const { form, language } = offered;
  const choice: SnippetChoice = { ...chosen, host, form, orcid: read.ok ? read.id : example };
  const advice = howToPaste(wish.place, offered);

  const ask = (change: Partial<Wish>) => setWish((before) => ({ ...before, ...change }));
  const choose = (change: Partial<SnippetChoice>) => setChosen((before) => ({ ...before, ...change }));
  const mayCopy = () => {
    setDone(true);
    if (!read.ok) idField.current?.focus();
    return read.ok;
  };

  return (
    <>
      <div class="sides">
        <p class="to-preview">
          <a href="#snippet-preview">See the preview and the snippet</a>
        </p>
        <form id={FORM_ID} class="panel" autocomplete="off" noValidate onSubmit={(event) => event.preventDefault()}>
          <PlaceField value={wish.place} onChoose={(place) => ask({ place })} />
          <IdField
            value={typed}
            hint={hintOn(read.ok ? read.id : null, typed, example)}
            problem={!read.ok && isReported ? read.problem.detail : ''}
            input={idField}
            onType={(text) => {
              setTyped(text);
              setDone(false);
            }}
            onDone={() => setDone(typed !== '')}
          />
          <KindField value={form} offered={offered.forms} why={whyOf(offered, wish)} onChoose={(each) => ask({ form: each })} />
          <KindOptions choice={choice} onChoose={choose} />
          {offered.languages.length > 1 && (
            <SelectField
              id="snippet-format"
              label="Format"
              names={FORMATS}
              offered={offered.languages}
              value={language}
              onChoose={(each) => ask({ language: each })}
            />
          )}
          <MoreOptions choice={choice} hasLabel={language !== 'address'} prefix={prefix} onChoose={choose} />
        </form>
        <div class="result">
          <h2 id="snippet-preview">Preview</h2>
          {!read.ok && typed.trim() !== '' && (
            <p class="why">
              This is the invented example {example}, because the iD isn’t valid{isReported ? '' : ' yet'}.
            </p>
          )}
          <Preview choice={choice} language={language} />
          <h2>Snippet</h2>
          <CopyableCode code={snippet(choice, language)} what="the snippet" mayCopy={mayCopy} form={FORM_ID} />
          {advice && <p class="hint">{advice}</p>}
        </div>
      </div>
      <h2>What this adds to your page</h2>
      <AddedToPage choice={choice} sizes={sizes} fixed={fixed} />
      {form !== 'link' && canContain(language, 'link') && (
        <>
          <p>A plain link adds nothing to your page, and needs nothing from it:</p>
          <CopyableCode code={snippet({ ...choice, form: 'link' }, language)} what="the link" mayCopy={mayCopy} quiet />
        </>
      )}
    </>
  );
}

/** What to know before copying, while the snippet has an invented iD. */
function hintOn(id: OrcidId | null, typed: string, example: OrcidId): string {
  if (id && exampleOf(id)) return 'This is one of our invented examples. Enter your own iD before you copy the snippet.';
  return typed.trim() === '' ? `Until you enter it, you see the invented example ${example}.` : '';
}

/** Why not everything is offered, and what somebody gets instead of what they chose. */
function whyOf({ why, form }: Offer, { form: wanted }: Wish): string {
  const instead = `This is the ${KINDS_IN_SENTENCE[form]} instead of the ${KINDS_IN_SENTENCE[wanted ?? form]}.`;
  return wanted === null || wanted === form ? why : `${why} ${instead}`;
}
