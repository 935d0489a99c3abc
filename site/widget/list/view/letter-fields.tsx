/** The fields that choose how letters are addressed and signed. What was recognised in the list is chosen already. */
import type { KeptColumns } from '../kept-columns.ts';
import { nameColumns } from '../person-columns.ts';
import type { LetterSettings } from './letter-settings.ts';

interface Props {
  list: KeptColumns;
  settings: LetterSettings;
  onSettings: (settings: LetterSettings) => void;
}

export function LetterFields({ list, settings, onSettings }: Props) {
  const { columns } = list;
  const { columns: chosen, from } = settings;
  const { name, email } = chosen;
  const change = (next: Partial<LetterSettings['columns']>) => onSettings({ ...settings, columns: { ...chosen, ...next } });
  return (
    <div class="tools">
      {columns.length > 0 && (
        <>
          <label>
            Names{' '}
            <select
              value={name.join()}
              onChange={({ currentTarget: { value } }) =>
                change(nameColumns(value === '' ? [] : value.split(',').map(Number), [...list.cells.values()]))
              }
            >
              <option value="">No names</option>
              {name.length > 1 && <option value={name.join()}>{name.map((column) => columns[column]).join(' and ')}</option>}
              {columns.map((title, column) => (
                <option key={title} value={column}>
                  {title}
                </option>
              ))}
            </select>
          </label>
          <label>
            Email addresses{' '}
            <select
              value={email ?? ''}
              onChange={({ currentTarget: { value } }) => change({ email: value === '' ? null : Number(value) })}
            >
              <option value="">No email addresses</option>
              {columns.map((title, column) => (
                <option key={title} value={column}>
                  {title}
                </option>
              ))}
            </select>
          </label>
        </>
      )}
      <label>
        Signed by{' '}
        <input
          type="text"
          value={from}
          autocomplete="off"
          onChange={({ currentTarget }) => onSettings({ ...settings, from: currentTarget.value })}
        />
      </label>
    </div>
  );
}
