/** What stops the items of all people, with how many people and items each cause concerns. */
import { useState } from 'preact/hooks';
import { inFigures } from '../../../../shared/report/words.ts';
import { people as inPeople } from '../people-words.ts';
import type { CauseTotal } from '../totals.ts';

interface Props {
  causes: readonly CauseTotal[];
  onShow: (cause: string) => void;
}

/** How many are shown at first. The style sheet hides the others on the screen, but not on paper. */
const MAX_SHORT = 8;

export function CausesTable({ causes, onShow }: Props) {
  const [isWhole, setWhole] = useState(false);
  const isShort = causes.length > MAX_SHORT && !isWhole;
  if (causes.length === 0) return null;
  return (
    <>
      <table class={`cause-totals${isShort ? ' is-short' : ''}`}>
        <caption>What stops the items</caption>
        <thead>
          <tr>
            <th scope="col">Cause</th>
            <th scope="col">People</th>
            <th scope="col">Items</th>
            <th scope="col" class="control">
              <span class="sr-only">Show them</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {causes.map(({ id, title, path, people, items }) => (
            <tr key={id}>
              <th scope="row">
                {title}{' '}
                <a href={path} target="_blank" rel="noopener" aria-label={`Help with “${title}”, in a new tab`}>
                  Help
                </a>
              </th>
              <td>{inFigures(people)}</td>
              <td>{inFigures(items)}</td>
              <td class="control">
                <button
                  class="press quiet"
                  type="button"
                  aria-label={`Show the ${inPeople(people)} with “${title}”`}
                  onClick={() => onShow(id)}
                >
                  Show
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {causes.length > MAX_SHORT && (
        <p class="buttons">
          <button class="press quiet" type="button" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
            {isWhole ? 'Show fewer causes' : `Show all ${inFigures(causes.length)} causes`}
          </button>
        </p>
      )}
    </>
  );
}
