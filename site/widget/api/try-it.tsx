/** The guide's form for trying the API. For the example iDs, our server sends no request to the three services. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { useHost } from '../code/use-host.ts';
import { AnswerView } from './answer-view.tsx';
import { type Operation, type Parameter, requestAddress } from './operation.ts';
import { ParameterField } from './parameter-field.tsx';
import { type Answer, readAnswer } from './read-answer.ts';
import { RequestCode } from './request-code.tsx';

export interface TryItProps {
  /** The origin that the page names until its script runs. */
  host: string;
  operations: [Operation, ...Operation[]];
  parameters: Parameter[];
}

type Shown = { is: 'sending' | 'unreachable' } | { is: 'answered'; answer: Answer };

export function TryIt({ host: invented, operations, parameters }: TryItProps) {
  const host = useHost(invented);
  const [operation, setOperation] = useState(operations[0]);
  const [stated, setStated] = useState<Record<string, string>>({});
  const [shown, setShown] = useState<Shown | null>(null);
  const sending = useRef<AbortController | null>(null);
  useEffect(() => () => sending.current?.abort(), []);

  const here = (text: string) => text.replace(invented, host);
  const fields = operation.parameters
    .flatMap((name) => parameters.find((each) => each.name === name) ?? [])
    .map((parameter) => ({ ...parameter, value: stated[parameter.name] ?? here(firstValue(parameter)) }));
  const address = requestAddress(host, operation, fields);

  const send = async () => {
    sending.current?.abort();
    const controller = new AbortController();
    sending.current = controller;
    const { signal } = controller;
    setShown({ is: 'sending' });
    const answered = await fetch(address, { signal, credentials: 'omit' })
      .then(readAnswer)
      .catch(() => null);
    if (!signal.aborted) setShown(answered ? { is: 'answered', answer: answered } : { is: 'unreachable' });
  };

  return (
    <>
      <form
        class="panel"
        autocomplete="off"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <OperationField
          operations={operations}
          value={operation.id}
          onChoose={(id) => setOperation(operations.find((each) => each.id === id) ?? operations[0])}
        />
        {fields.map((field) => (
          <ParameterField
            key={field.name}
            parameter={{ ...field, examples: field.examples.map(({ value, words }) => ({ value: here(value), words })) }}
            value={field.value}
            onChange={(value) => setStated((before) => ({ ...before, [field.name]: value }))}
          />
        ))}
        <RequestCode address={address} isJson={operation.isJson} />
        <button class="press" type="submit">
          Send request
        </button>
      </form>
      <div class="status" role="status">
        {shown && <p>{inWords(shown)}</p>}
      </div>
      {shown?.is === 'answered' && <AnswerView {...shown.answer} />}
    </>
  );
}

interface OperationFieldProps {
  operations: Operation[];
  value: string;
  onChoose: (id: string) => void;
}

function OperationField({ operations, value, onChoose }: OperationFieldProps) {
  const groups = [...new Set(operations.map(({ group }) => group))];
  return (
    <div>
      <label for="api-operation">Request</label>
      <select id="api-operation" value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {groups.map((group) => (
          <optgroup key={group} label={group}>
            {operations
              .filter((each) => each.group === group)
              .map(({ id, summary }) => (
                <option key={id} value={id}>
                  {summary}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}

function firstValue({ required, examples }: Parameter): string {
  return required ? (examples[0]?.value ?? '') : '';
}

function inWords(shown: Shown): string {
  switch (shown.is) {
    case 'sending':
      return 'Sending the request…';
    case 'unreachable':
      return 'The API did not respond. Try again in a minute.';
    case 'answered':
      return shown.answer.status;
  }
}
