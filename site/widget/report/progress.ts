/** Shows which services have answered while the report is being made. */
import { SOURCES, type SourceName } from '../../../shared/registers/source-result.ts';
import type { ReportSource } from '../../../shared/report/report.schema.ts';
import { SOURCE_NAMES } from '../../../shared/report/words.ts';
import { element } from '../dom/create-element.ts';

interface Progress {
  nodes: Node[];
  /** Called once for each service. */
  showAnswer: (source: ReportSource, sentence: string) => void;
}

export function progressList(): Progress {
  const lines = new Map<SourceName, HTMLLIElement>(
    SOURCES.map((source) => [source, element('li', {}, `… Asking ${SOURCE_NAMES[source]}`)]),
  );
  const nodes = [
    element('p', {}, 'Checking. This takes a few seconds.'),
    element('ul', { class: 'progress', part: 'progress' }, ...lines.values()),
  ];
  const showAnswer: Progress['showAnswer'] = ({ source, ok }, sentence) => {
    lines.get(source)?.replaceChildren(`${ok ? '✓' : '!'} ${sentence}`);
  };
  return { nodes, showAnswer };
}
