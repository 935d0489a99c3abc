/** The choice between a badge and the other ways to show the status. */
import { FORMS, type SnippetForm } from '../../../shared/snippets/choice.ts';

const KINDS: Record<SnippetForm, { name: string; hint: string }> = {
  badge: { name: 'Badge', hint: 'An image that links to the report. It works almost everywhere.' },
  shields: { name: 'Badge from Shields.io', hint: 'Matches other Shields badges. Your readers’ browsers contact Shields.io.' },
  element: { name: 'Web component', hint: 'The result and a link to the report, in your page’s font. It needs JavaScript.' },
  iframe: { name: 'Frame (iframe)', hint: 'The result and what to do next, as a small page inside yours.' },
  link: { name: 'Link', hint: 'A text link to the report.' },
};

interface Props {
  value: SnippetForm;
  onChoose: (form: SnippetForm) => void;
}

export function KindField({ value, onChoose }: Props) {
  return (
    <fieldset>
      <legend>What to show on your page</legend>
      <div class="kinds">
        {FORMS.map((form) => (
          <div key={form}>
            <input
              type="radio"
              id={`snippet-${form}`}
              name="form"
              checked={form === value}
              aria-describedby={`snippet-${form}-hint`}
              onChange={() => onChoose(form)}
            />
            <label for={`snippet-${form}`}>{KINDS[form].name}</label>
            <p id={`snippet-${form}-hint`}>{KINDS[form].hint}</p>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
