/** Whether the versions of an item have the same iDs as its base DOI. */
import type { Precheck, PrecheckVersion } from '../../precheck/precheck.schema.ts';
import { ShownDoi } from '../shown-doi.tsx';

export function Versions({ precheck }: { precheck: Precheck }) {
  const { judged, versions, allVersionsSeen, example } = precheck;
  if (judged === null) return null;
  const differing = versions.filter(({ state }) => state !== 'same');
  return (
    <section aria-labelledby="doi-versions">
      <h3 id="doi-versions">Base DOI and versions</h3>
      <p>
        We checked the metadata of <ShownDoi doi={judged} example={example} />.
      </p>
      <p>{sentence(versions.length - differing.length, differing.length)}</p>
      {differing.length > 0 && (
        <ul>
          {differing.map((version) => (
            <li>
              <ShownDoi doi={version.doi} example={example} />: {difference(version)}
            </li>
          ))}
        </ul>
      )}
      {!allVersionsSeen && <p>There may be more versions that we couldn’t see.</p>}
    </section>
  );
}

function sentence(same: number, differing: number): string {
  if (same + differing === 0) return 'DataCite shows no other DOIs of this item.';
  const alike =
    same > 0 && `${same === 1 ? 'One other DOI' : `${same} other DOIs`} of this item ${same === 1 ? 'has' : 'have'} the same iDs.`;
  const unlike =
    differing > 0 &&
    'These DOIs have different iDs. In an older version, that’s usually fine, because an author may have been added later.';
  return [alike, unlike].filter(Boolean).join(' ');
}

function difference({ state, lacks, adds }: PrecheckVersion): string {
  if (state === 'unregistered') return 'DataCite doesn’t show it';
  return [lacks.length > 0 && `doesn’t have ${lacks.join(', ')}`, adds.length > 0 && `also has ${adds.join(', ')}`]
    .filter(Boolean)
    .join('; ');
}
