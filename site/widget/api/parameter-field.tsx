/** The field for one parameter of the API. */
import type { Parameter } from './operation.ts';

interface Props {
  parameter: Parameter;
  value: string;
  onChange: (value: string) => void;
}

export function ParameterField({ parameter, value, onChange }: Props) {
  const { name, required, description, values, examples } = parameter;
  const id = `api-${name}`;
  const common = { id, value, 'aria-describedby': `${id}-hint` };
  return (
    <div>
      <label for={id}>
        {name}
        {!required && <span class="optional"> (optional)</span>}
      </label>
      <p id={`${id}-hint`} class="hint">
        {description}
      </p>
      {values.length > 0 ? (
        <select {...common} onChange={(event) => onChange(event.currentTarget.value)}>
          <option value="">{parameter.default ? `Default (${parameter.default})` : 'Not set'}</option>
          {values.map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </select>
      ) : (
        <>
          <input
            {...common}
            list={examples.length > 0 ? `${id}-examples` : undefined}
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            onInput={(event) => onChange(event.currentTarget.value)}
          />
          {examples.length > 0 && (
            <datalist id={`${id}-examples`}>
              {examples.map((example) => (
                <option key={example.value} value={example.value}>
                  {example.words}
                </option>
              ))}
            </datalist>
          )}
        </>
      )}
    </div>
  );
}
