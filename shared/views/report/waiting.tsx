/** What a page shows while we query the three services. */
import { SOURCES } from '../../registers/source-result.ts';
import type { ReportSource } from '../../report/report.schema.ts';
import { SOURCE_NAMES, sourceSentence } from '../../report/words.ts';

/** @param answers The services that have responded so far. */
export function Waiting({ orcid, answers }: { orcid: string; answers: readonly ReportSource[] }) {
  return (
    <div class="waiting" role="status">
      <h1 tabIndex={-1}>Checking {orcid}</h1>
      <p>This takes a few seconds.</p>
      <ul>
        {SOURCES.map((source) => {
          const answer = answers.find((each) => each.source === source);
          return <li>{answer ? `${answer.ok ? '✓' : '!'} ${sourceSentence(answer)}` : `… Waiting for ${SOURCE_NAMES[source]}`}</li>;
        })}
      </ul>
    </div>
  );
}
