/** What visitors will see, on a light and on a dark page, and with other results. */
import { useEffect, useState } from 'preact/hooks';
import type { SnippetChoice, SnippetLanguage } from '../../../shared/snippets/choice.ts';
import { PREVIEW_STATES, type PreviewState, previewedId, STATE_NAMES } from './preview-states.ts';
import { Previewed } from './previewed.tsx';
import { SelectField } from './select-field.tsx';

const SCHEMES = ['light', 'dark'] as const;
type Scheme = (typeof SCHEMES)[number];
const SCHEME_NAMES: Record<Scheme, string> = { light: 'Light page', dark: 'Dark page' };

/** How long after the last key press the preview is updated, so that not every key press causes a request. */
const PAUSE_MS = 400;

interface Props {
  choice: SnippetChoice;
  language: SnippetLanguage;
}

/** Addresses are without a host, so that the preview also works on the page as it was built. */
export function Preview({ choice, language }: Props) {
  const [state, setState] = useState<PreviewState>('as-chosen');
  const [scheme, setScheme] = useState<Scheme>('light');
  const label = useSettled(choice.label);
  const shown = { ...choice, label, host: '', orcid: previewedId(state, choice.orcid) };
  const tall = isTall(choice);
  const grounds = tall ? [scheme] : SCHEMES;
  return (
    <>
      <div class="try">
        <SelectField
          id="snippet-state"
          label="How it looks with"
          names={STATE_NAMES}
          offered={PREVIEW_STATES}
          value={state}
          onChoose={setState}
        />
        {tall && <SchemeField value={scheme} onChoose={setScheme} />}
      </div>
      <div class="grounds">
        {grounds.map((each) => (
          <div key={each} class={`ground ${each}`}>
            <p class="sr-only">{SCHEME_NAMES[each]}</p>
            <Previewed choice={shown} language={language} scheme={each} />
          </div>
        ))}
      </div>
      {choice.form === 'shields' && (
        <p class="hint">This is our own badge, because this page sends no requests to Shields.io. Theirs has the same words.</p>
      )}
    </>
  );
}

/** Two of these below each other would not fit on a screen. */
function isTall({ form, view, audience }: SnippetChoice): boolean {
  return form === 'iframe' || (form === 'element' && (view !== 'summary' || audience === 'owner'));
}

function SchemeField({ value, onChoose }: { value: Scheme; onChoose: (scheme: Scheme) => void }) {
  return (
    <fieldset class="schemes">
      <legend class="sr-only">Preview on</legend>
      {SCHEMES.map((each) => (
        <label key={each} class="radio">
          <input type="radio" name="scheme" checked={each === value} onChange={() => onChoose(each)} />
          {SCHEME_NAMES[each]}
        </label>
      ))}
    </fieldset>
  );
}

/** @returns The value as it was when it last stayed the same for a moment. */
function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const pause = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(pause);
  }, [value]);
  return settled;
}
