/** The people whose iDs the metadata has, by name. From here, their records can be checked one by one. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { amount, inFigures } from '../../../../shared/report/words.ts';
import { ShownDoi } from '../../../../shared/views/shown-doi.tsx';
import { ShownOrcidId } from '../../../../shared/views/shown-orcid-id.tsx';
import { fillList } from '../../list/fill-list.ts';
import { MAX_IDS } from '../../list/read-list.ts';
import { download } from '../../list/view/download.ts';
import { ListChecker } from '../../list/view/list-checker.tsx';
import type { Settings } from '../../list/view/settings.ts';
import type { PersonRow } from '../rows.ts';
import { MoreRows } from './more-rows.tsx';
import type { Check } from './service.ts';
import { usePart } from './use-part.ts';

interface Props {
  check: Check;
  edition: number;
  settings: Settings;
  name: string;
}

export function PeopleList({ check, edition, settings, name }: Props) {
  const { part, more } = usePart((count) => check.people(0, count), String(edition));
  const [portion, setPortion] = useState<{ number: number; text: string } | null>(null);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (portion && list.current) fillList(list.current, portion.text);
  }, [portion]);
  if (!part || part.of === 0) return null;
  const portions = Array.from({ length: Math.ceil(part.of / MAX_IDS) }, (_, index) => index);
  const hand = async (number: number) => {
    const { rows } = await check.people(number * MAX_IDS, MAX_IDS);
    setPortion({ number, text: listOf(rows) });
  };
  return (
    <section>
      <h2>People by iD</h2>
      <p>
        The metadata has {amount(part.of, 'iD')} that DataCite can read. Nobody has signed in, so we can’t confirm that they are
        right.
      </p>
      <p class="buttons">
        {portions.map((number) => (
          <button key={number} class="press" type="button" onClick={() => void hand(number)}>
            Check {portions.length === 1 ? 'these' : rangeInWords(number, part.of)} on ORCID
          </button>
        ))}
        <button
          class="press quiet"
          type="button"
          onClick={async () => download(`people-${name}.csv`, 'text/csv;charset=utf-8', await check.peopleCsv())}
        >
          Download CSV of people
        </button>
      </p>
      <details>
        <summary>Show the people, by name</summary>
        <ol class="items">
          {part.rows.map((row) => (
            <Person key={row.id} {...row} />
          ))}
        </ol>
        <MoreRows part={part} more={more} nouns="people" />
      </details>
      <div ref={list} class="list-checker">
        {portion && <ListChecker key={portion.number} {...settings} />}
      </div>
    </section>
  );
}

function Person({ id, names, items, newest, sharesName }: PersonRow) {
  return (
    <li>
      <p class="title">
        {names.length === 0 ? 'No name' : <Names names={names} />} <ShownOrcidId orcid={id} example={false} />
      </p>
      <p class="hint">
        {amount(items, 'item')}, the newest <bdi>{newest.title ?? 'without a title'}</bdi> (
        <ShownDoi doi={newest.doi} example={false} />
        {newest.day && `, ${newest.day}`})
      </p>
      {names.length > 1 && <p class="marked">This iD appears with more than one name.</p>}
      {sharesName && <p class="marked">Another iD appears with the same name. It may be the same person, or somebody else.</p>}
    </li>
  );
}

function Names({ names }: { names: readonly string[] }) {
  return (
    <>
      {names.map((name, index) => (
        <>
          {index > 0 && ' / '}
          <bdi>{name}</bdi>
        </>
      ))}
    </>
  );
}

function rangeInWords(portion: number, of: number): string {
  return `iDs ${inFigures(portion * MAX_IDS + 1)} to ${inFigures(Math.min(of, (portion + 1) * MAX_IDS))}`;
}

/** A table, as the list reads it: the names stay beside the iDs. */
function listOf(people: readonly PersonRow[]): string {
  const line = ({ id, names }: PersonRow) => `"${(names[0] ?? '').replaceAll('"', '""')}",${id}`;
  return ['Name,ORCID iD', ...people.map(line)].join('\n');
}
