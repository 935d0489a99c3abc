/** The authors of a DOI, grouped by what to do about each, and the people who are only listed in another role. */
import type { Precheck, PrecheckContributor, PrecheckCreator } from '../../precheck/precheck.schema.ts';
import { VERDICT_WORDS } from '../../report/verdict.ts';
import { inFigures } from '../../report/words.ts';
import { ShownOrcidId } from '../shown-orcid-id.tsx';
import { AdviceLink } from './advice-link.tsx';

type Person = PrecheckCreator | PrecheckContributor;
type Advice = 'why' | 'next';

/** How many people of a group are shown at first. */
const SHOWN_AT_FIRST = 20;

/** In the order in which they are shown. The groups with something to do come first. */
const GROUPS: [state: PrecheckCreator['state'], tone: Precheck['severity'], label: string][] = [
  ['bad-checksum', 'action', 'The iD contains a mistake'],
  ['not-an-id', 'action', 'Not an ORCID iD'],
  ['empty-id', 'action', 'The field for the iD is empty'],
  ['misspelt', 'action', 'The iD is in a form that DataCite can’t read'],
  ['wrong-scheme', 'action', 'The iD has another scheme name'],
  ['no-id', 'action', 'The iD is missing'],
  ['held-back', 'action', 'DataCite can read the iD, but skips this DOI'],
  ['meets-conditions', 'ok', 'DataCite can read the iD'],
  ['organisation', 'unknown', 'Organisations, which have no ORCID iD'],
];

export function Authors({ precheck }: { precheck: Precheck }) {
  const { creators, example } = precheck;
  if (creators.length === 0) return null;
  return (
    <section aria-labelledby="doi-authors">
      <h3 id="doi-authors">{creators.length === 1 ? 'The author' : 'The authors'}</h3>
      {GROUPS.map(([state, tone, label]) => (
        <Group
          tone={tone}
          label={label}
          people={creators.filter((creator) => creator.state === state)}
          advice={adviceOn(state, precheck)}
          example={example}
        />
      ))}
    </section>
  );
}

/** What to do about a group is shown only where “What to do next” does not already say it. */
function adviceOn(state: PrecheckCreator['state'], { conditions, counts, status }: Precheck): Advice[] {
  if (state === 'held-back' || state === 'organisation') return [];
  if (state === 'meets-conditions') return status === 'partly-ready' ? ['next'] : [];
  // Then the next step is about the DOI itself.
  if (conditions.some((each) => each.state === 'not-met' && each.condition !== 'creator-id')) return ['why', 'next'];
  return counts.people > 1 ? ['why'] : [];
}

export function Contributors({ precheck }: { precheck: Precheck }) {
  if (precheck.contributors.length === 0) return null;
  return (
    <section aria-labelledby="doi-contributors">
      <h3 id="doi-contributors">People in other roles</h3>
      <Group
        tone="action"
        label="Contributor, not author"
        people={precheck.contributors}
        advice={['why', 'next']}
        example={precheck.example}
      />
    </section>
  );
}

interface GroupProps {
  tone: Precheck['severity'];
  label: string;
  people: readonly Person[];
  advice: readonly Advice[];
  example: boolean;
}

function Group({ tone, label, people, advice, example }: GroupProps) {
  const [first] = people;
  if (!first) return null;
  const rest = people.slice(SHOWN_AT_FIRST);
  return (
    <section class={`people ${tone}`}>
      <h4>
        <span class="mark" aria-hidden="true">
          {VERDICT_WORDS[tone].symbol}
        </span>
        {label}
        {people.length > 1 && ` (${inFigures(people.length)})`}
      </h4>
      <Names people={people.slice(0, SHOWN_AT_FIRST)} example={example} />
      {rest.length > 0 && (
        <details>
          <summary>Show {inFigures(rest.length)} more</summary>
          <Names people={rest} example={example} />
        </details>
      )}
      {advice.includes('why') && <p>{first.why}</p>}
      {advice.includes('next') && (
        <p>
          <strong>What to do:</strong> {first.next} <AdviceLink guide={first.guide} />
        </p>
      )}
    </section>
  );
}

function Names({ people, example }: { people: readonly Person[]; example: boolean }) {
  return (
    <ul class="names">
      {people.map((person) => (
        <li>
          <strong dir="auto">{person.name ?? 'Unnamed author'}</strong>
          {person.orcid !== null && <ShownOrcidId orcid={person.orcid} example={example} />}
          <Written person={person} />
        </li>
      ))}
    </ul>
  );
}

/** What the metadata has instead of an iD that DataCite can read. */
function Written({ person }: { person: Person }) {
  if (!('state' in person) || person.written === null || ['meets-conditions', 'held-back'].includes(person.state)) return null;
  return (
    <span class="quiet">
      DataCite has <code>{person.written}</code>
      {person.state === 'wrong-scheme' && ` with the scheme name “${person.scheme ?? ''}”`}
    </span>
  );
}
