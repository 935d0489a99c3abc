/** How each service answered: the evidence behind the report. */
import type { Report } from '../../report/report.schema.ts';
import { dayInWords, timeInWords } from '../../report/when.ts';
import { amount, inFigures, SOURCE_NAMES, sourceSentence } from '../../report/words.ts';

export function HowWeKnow({ report }: { report: Report }) {
  const { sources, checkedAt, rulesVersion } = report;
  return (
    <section class="sources" aria-labelledby="how-we-know">
      <h2 id="how-we-know">How we know</h2>
      <p class="quiet">
        We checked three public services on {dayInWords(checkedAt)} at {timeInWords(checkedAt)} UTC. Nobody was signed in, so we saw
        what everyone can see. We used our rules as of {dayInWords(rulesVersion)}.
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">Service</th>
            <th scope="col">Answer</th>
            <th scope="col">Records</th>
            <th scope="col">Time taken</th>
          </tr>
        </thead>
        <tbody>
          {sources.map((source) => (
            <tr>
              <th scope="row">{SOURCE_NAMES[source.source]}</th>
              <td>
                {sourceSentence(source)}
                {source.skipped > 0 && ` (${amount(source.skipped, 'record')} could not be read)`}
              </td>
              <td>{inFigures(source.records)}</td>
              <td>{(source.ms / 1000).toFixed(1)} s</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
