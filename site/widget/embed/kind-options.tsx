/** What there is to choose about one kind: what a badge counts, how much an element shows, and for whom. */
import { type SnippetChoice, VIEWS } from '../../../shared/snippets/choice.ts';
import { STEPS } from '../../../shared/verdicts/step.ts';
import { SelectField } from './select-field.tsx';
import { STEP_NAMES, VIEW_NAMES } from './words.ts';

interface Props {
  choice: Pick<SnippetChoice, 'form' | 'count' | 'view' | 'step' | 'audience'>;
  onChoose: (change: Partial<SnippetChoice>) => void;
}

export function KindOptions({ choice, onChoose }: Props) {
  switch (choice.form) {
    case 'badge':
    case 'shields':
      return (
        <Tick
          id="snippet-count"
          label="Show only how many are on ORCID"
          hint="“76 on ORCID” instead of “76 of 105 on ORCID”."
          checked={choice.count === 'visible'}
          onTick={(isTicked) => onChoose({ count: isTicked ? 'visible' : 'all' })}
        />
      );
    case 'element':
      return (
        <>
          <Views choice={choice} onChoose={onChoose} />
          {choice.view !== 'step' && <ForOwner choice={choice} onChoose={onChoose} />}
        </>
      );
    case 'iframe':
      return <ForOwner choice={choice} onChoose={onChoose} />;
    default:
      return null;
  }
}

function Views({ choice: { view, step }, onChoose }: Props) {
  return (
    <fieldset>
      <legend>How much the web component shows</legend>
      <div class="views">
        {VIEWS.map((each) => (
          <label key={each} class="radio">
            <input type="radio" name="view" checked={each === view} onChange={() => onChoose({ view: each })} />
            {VIEW_NAMES[each]}
          </label>
        ))}
      </div>
      {view === 'step' && (
        <SelectField
          id="snippet-step"
          label="Step"
          names={STEP_NAMES}
          offered={STEPS}
          value={step}
          onChoose={(chosen) => onChoose({ step: chosen })}
        />
      )}
    </fieldset>
  );
}

function ForOwner({ choice, onChoose }: Props) {
  return (
    <Tick
      id="snippet-owner"
      label="Also show what to do next"
      hint="For a page that only you see. Leave it out for visitors."
      checked={choice.audience === 'owner'}
      onTick={(isTicked) => onChoose({ audience: isTicked ? 'owner' : 'visitor' })}
    />
  );
}

interface TickProps {
  id: string;
  label: string;
  hint: string;
  checked: boolean;
  onTick: (isTicked: boolean) => void;
}

function Tick({ id, label, hint, checked, onTick }: TickProps) {
  return (
    <div class="tick">
      <input
        type="checkbox"
        id={id}
        checked={checked}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onTick(event.currentTarget.checked)}
      />
      <label for={id}>{label}</label>
      <p id={`${id}-hint`}>{hint}</p>
    </div>
  );
}
