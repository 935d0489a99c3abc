/** The options that most people leave as they are. */
import { SCOPES } from '../../../shared/items/selection.ts';
import { MAX_LABEL_CHARACTERS, type SnippetChoice, STYLES, THEMES } from '../../../shared/snippets/choice.ts';
import { SelectField } from './select-field.tsx';
import { SCOPE_NAMES, STYLE_NAMES, THEME_NAMES } from './words.ts';

interface Props {
  choice: Pick<SnippetChoice, 'form' | 'label' | 'style' | 'theme' | 'scope' | 'prefix'>;
  /** Whether the label appears in the snippet. */
  hasLabel: boolean;
  /** The institution's DOI prefix. */
  prefix: string;
  onChoose: (change: Partial<SnippetChoice>) => void;
}

export function MoreOptions({ choice, hasLabel, prefix, onChoose }: Props) {
  const { form, label, style, theme, scope, prefix: chosenPrefix } = choice;
  return (
    <details>
      <summary>More options</summary>
      <div class="options">
        {hasLabel && (
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
        )}
        {form !== 'iframe' && form !== 'link' && (
          <SelectField
            id="snippet-style"
            label="Badge style"
            names={STYLE_NAMES}
            offered={STYLES}
            value={style}
            onChoose={(chosen) => onChoose({ style: chosen })}
          />
        )}
        {form === 'iframe' && (
          <SelectField
            id="snippet-theme"
            label="Colours"
            names={THEME_NAMES}
            offered={THEMES}
            value={theme}
            onChoose={(chosen) => onChoose({ theme: chosen })}
          />
        )}
        <div>
          <SelectField
            id="snippet-scope"
            label="Items to count"
            names={SCOPE_NAMES}
            offered={SCOPES}
            value={scope}
            onChoose={(chosen) => onChoose({ scope: chosen })}
          />
          <label class="prefix">
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
