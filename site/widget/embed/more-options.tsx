/** The options that most people leave as they are. */
import { SCOPES, type Scope } from '../../../shared/items/selection.ts';
import { MAX_LABEL_CHARACTERS, type SnippetChoice, type SnippetStyle, STYLES } from '../../../shared/snippets/choice.ts';

const STYLE_NAMES: Record<SnippetStyle, string> = {
  flat: 'Flat',
  'flat-square': 'Flat, with square corners',
  'for-the-badge': 'Large, in capitals',
};
const SCOPE_NAMES: Record<Scope, string> = {
  figshare: 'Items on Figshare',
  datacite: 'Everything DataCite lists under this iD',
};

interface Props {
  choice: Pick<SnippetChoice, 'form' | 'label' | 'style' | 'scope' | 'prefix'>;
  /** The institution's DOI prefix. */
  prefix: string;
  onChoose: (change: Partial<SnippetChoice>) => void;
}

export function MoreOptions({ choice: { form, label, style, scope, prefix: chosenPrefix }, prefix, onChoose }: Props) {
  const hasBadge = form !== 'iframe' && form !== 'link';
  return (
    <details>
      <summary>More options</summary>
      <div class="options">
        <div>
          <label for="snippet-label">Label</label>
          <input
            id="snippet-label"
            value={label}
            maxLength={MAX_LABEL_CHARACTERS}
            autocomplete="off"
            onInput={(event) => onChoose({ label: event.currentTarget.value })}
          />
        </div>
        {hasBadge && (
          <div>
            <label for="snippet-style">Badge style</label>
            <select
              id="snippet-style"
              value={style}
              onChange={({ currentTarget: { value } }) => onChoose({ style: STYLES.find((each) => each === value) ?? 'flat' })}
            >
              {STYLES.map((each) => (
                <option key={each} value={each}>
                  {STYLE_NAMES[each]}
                </option>
              ))}
            </select>
          </div>
        )}
        <div>
          <label for="snippet-scope">Items to count</label>
          <select
            id="snippet-scope"
            value={scope}
            onChange={({ currentTarget: { value } }) => onChoose({ scope: SCOPES.find((each) => each === value) ?? 'figshare' })}
          >
            {SCOPES.map((each) => (
              <option key={each} value={each}>
                {SCOPE_NAMES[each]}
              </option>
            ))}
          </select>
          <label class="tick">
            <input
              type="checkbox"
              checked={chosenPrefix !== null}
              onChange={(event) => onChoose({ prefix: event.currentTarget.checked ? prefix : null })}
            />{' '}
            Only DOIs that begin with {prefix}
          </label>
        </div>
      </div>
    </details>
  );
}
