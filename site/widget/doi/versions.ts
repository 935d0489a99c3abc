/** Shows whether the versions of an item have the same iDs as its base DOI. */
import type { Precheck, PrecheckVersion } from '../../../shared/precheck/precheck.schema.ts';
import { element } from '../dom/create-element.ts';
import { shownDoi } from '../dom/doi-link.ts';

export function versions({ judged, versions: others, allVersionsSeen, example }: Precheck): HTMLElement[] {
  const differing = others.filter(({ state }) => state !== 'same');
  const same = others.length - differing.length;
  return [
    element('p', {}, 'Judged by the metadata of ', shownDoi(judged ?? '', example), '.'),
    others.length === 0
      ? element('p', {}, 'DataCite shows no other DOI of this item.')
      : element('p', {}, sentence(same, differing.length)),
    ...(differing.length > 0 ? [element('ul', {}, ...differing.map((version) => row(version, example)))] : []),
    ...(allVersionsSeen ? [] : [element('p', {}, 'There may be versions that we did not see.')]),
  ];
}

function sentence(same: number, differing: number): string {
  const alike = `${same === 1 ? 'One other DOI' : `${same} other DOIs`} of this item ${same === 1 ? 'has' : 'have'} the same creators’ iDs.`;
  if (differing === 0) return alike;
  const note = 'These differ. In an older version that is no fault: an author may have been added later.';
  return same > 0 ? `${alike} ${note}` : note;
}

function row({ doi, state, lacks, adds }: PrecheckVersion, example: boolean): HTMLElement {
  const differences = [
    lacks.length > 0 && `without ${lacks.join(', ')}`,
    adds.length > 0 && `with ${adds.join(', ')} besides`,
  ].filter((difference) => difference !== false);
  return element(
    'li',
    {},
    shownDoi(doi, example),
    state === 'unregistered' ? ': DataCite does not show it' : `: ${differences.join('; ')}`,
  );
}
