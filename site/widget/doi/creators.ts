/** The creators of a DOI, grouped by what to do, and the people who are named only in another role. */

import type { Precheck, PrecheckContributor, PrecheckCreator } from '../../../shared/precheck/precheck.schema.ts';
import { inFigures } from '../../../shared/report/words.ts';
import { element, link } from '../dom/create-element.ts';
import { shownOrcid } from '../dom/orcid-id-link.ts';

/** How many people of a group are shown at first. */
const SHOWN_AT_FIRST = 20;

/** In the order in which they are shown. The groups with something to do come first. */
const LABELS: [state: PrecheckCreator['state'], symbol: string, tone: string, label: string][] = [
  ['bad-checksum', '✕', 'no', 'The iD is mistyped'],
  ['not-an-id', '✕', 'no', 'Not an ORCID iD'],
  ['empty-id', '✕', 'no', 'The place for the iD is empty'],
  ['misspelt', '✕', 'no', 'The iD is written in another form'],
  ['wrong-scheme', '✕', 'no', 'The iD stands under another scheme'],
  ['no-id', '✕', 'no', 'No ORCID iD'],
  ['held-back', '✕', 'no', 'The iD is right, but the DOI is not passed on'],
  ['meets-conditions', '✓', 'yes', 'Meets DataCite’s conditions'],
  ['organisation', '–', 'open', 'An organisation'],
];

export function creatorGroups({ creators, example }: Precheck, api: string): HTMLElement[] {
  return LABELS.flatMap(([state, symbol, tone, label]) => {
    const group = creators.filter((creator) => creator.state === state);
    const [first] = group;
    if (!first) return [];
    const mark = element('span', { class: `mark ${tone}`, 'aria-hidden': 'true' }, symbol);
    return [
      element(
        'section',
        { class: `people ${tone}` },
        element('h4', {}, mark, `${label} (${inFigures(group.length)})`),
        ...advice(first, api, state !== 'organisation'),
        ...rows(group, example, api),
      ),
    ];
  });
}

export function contributors({ contributors: people, example }: Precheck, api: string): HTMLElement[] {
  const [first] = people;
  if (!first) return [];
  return [element('section', { class: 'people no' }, ...advice(first, api, true), ...rows(people, example, api))];
}

function advice({ why, next, guide }: PrecheckContributor | PrecheckCreator, api: string, hasNext: boolean): HTMLElement[] {
  const toGuide = guide === null ? null : link(new URL(guide, api).href, 'How to do this');
  const todo = element('p', {}, element('strong', {}, 'What to do: '), `${next} `, toGuide);
  return hasNext ? [element('p', {}, why), todo] : [element('p', {}, why)];
}

function rows(people: readonly (PrecheckCreator | PrecheckContributor)[], example: boolean, api: string): HTMLElement[] {
  const listed = (some: typeof people) => element('ul', { class: 'names' }, ...some.map((person) => row(person, example, api)));
  if (people.length <= SHOWN_AT_FIRST) return [listed(people)];
  const rest = people.slice(SHOWN_AT_FIRST);
  const summary = element('summary', {}, `Show ${inFigures(rest.length)} more`);
  return [listed(people.slice(0, SHOWN_AT_FIRST)), element('details', {}, summary, listed(rest))];
}

function row(person: PrecheckCreator | PrecheckContributor, example: boolean, api: string): HTMLElement {
  const { name, orcid, written } = person;
  const isOdd = 'state' in person && written !== null && !['meets-conditions', 'held-back'].includes(person.state);
  const scheme = 'state' in person && person.state === 'wrong-scheme' ? `, under the scheme “${person.scheme ?? ''}”` : '';
  return element(
    'li',
    {},
    element('strong', { dir: 'auto' }, name ?? 'A creator without a name'),
    orcid !== null && element('span', { class: 'id' }, ...shownOrcid(orcid, example, api)),
    isOdd && element('span', { class: 'quiet' }, 'As it stands in the metadata: ', element('code', {}, written), scheme),
  );
}
