/** Which services have answered, while the others are waited for. */
import { SOURCES, type SourceName } from '../../shared/model.ts';
import type { ReportSource } from '../../shared/report.ts';
import { SOURCE_NAMES, sourceSentence } from '../../shared/words.ts';
import { element } from './element.ts';

interface Progress {
  nodes: Node[];
  /** To be called as each service answers. */
  onSource: (source: ReportSource) => void;
}

export function progressList(): Progress {
  const lines = new Map<SourceName, HTMLLIElement>(
    SOURCES.map((source) => [source, element('li', {}, `… Asking ${SOURCE_NAMES[source]}`)]),
  );
  const nodes = [
    element('p', {}, 'Checking. This takes a few seconds.'),
    element('ul', { class: 'progress', part: 'progress' }, ...lines.values()),
  ];
  const onSource = (source: ReportSource) => {
    const mark = source.ok ? '✓' : '!';
    lines.get(source.source)?.replaceChildren(`${mark} ${sourceSentence(source)}`);
  };
  return { nodes, onSource };
}
