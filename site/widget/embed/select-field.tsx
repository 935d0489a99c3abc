/** One choice from a list, with its label. */

interface Props<Value extends string> {
  id: string;
  label: string;
  names: Readonly<Record<Value, string>>;
  offered: readonly Value[];
  value: Value;
  onChoose: (value: Value) => void;
}

export function SelectField<Value extends string>({ id, label, names, offered, value, onChoose }: Props<Value>) {
  const choose = (stated: string) => {
    const chosen = offered.find((each) => each === stated);
    if (chosen) onChoose(chosen);
  };
  return (
    <div>
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => choose(event.currentTarget.value)}>
        {offered.map((each) => (
          <option key={each} value={each}>
            {names[each]}
          </option>
        ))}
      </select>
    </div>
  );
}
