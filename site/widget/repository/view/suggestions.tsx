/** Authors without an iD whose name has exactly one iD on other items of the repository. */
import { amount } from '../../../../shared/report/words.ts';
import { ShownDoi } from '../../../../shared/views/shown-doi.tsx';
import { ShownOrcidId } from '../../../../shared/views/shown-orcid-id.tsx';
import { MoreRows } from './more-rows.tsx';
import type { Check } from './service.ts';
import { usePart } from './use-part.ts';

export function Suggestions({ check, edition }: { check: Check; edition: number }) {
  const { part, more } = usePart((count) => check.suggestions(count), String(edition));
  if (!part || part.of === 0) return null;
  return (
    <section>
      <h2>Known from other items</h2>
      <p>
        {amount(part.of, 'author')} without an iD {part.of === 1 ? 'has' : 'have'} a name that appears with exactly one iD on
        another item here. Two people can have the same name, so please confirm with the person before you add the iD.
      </p>
      <ol class="items">
        {part.rows.map(({ doi, title, name, id, example }) => (
          <li key={`${doi} ${name}`}>
            <p class="title">
              <bdi>{name}</bdi>, perhaps <ShownOrcidId orcid={id} example={false} />
            </p>
            <p class="hint">
              Without an iD on <bdi>{title ?? doi}</bdi> (<ShownDoi doi={doi} example={false} />
              ). With this iD on <ShownDoi doi={example} example={false} />.
            </p>
          </li>
        ))}
      </ol>
      <MoreRows part={part} more={more} nouns="authors" />
    </section>
  );
}
