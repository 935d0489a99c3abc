/** The page that is printed instead of the report if somebody asks for a statement: dated, for a review or for the files. */

import { filePath, reportPath } from '../../report/address.ts';
import { itemName } from '../../report/item-name.ts';
import type { Report, ReportItem, ReportSource } from '../../report/report.schema.ts';
import { selectionInWords } from '../../report/selection-words.ts';
import { dayInWords, timeInWords } from '../../report/when.ts';
import { amount, headline, inFigures, sourceSentence } from '../../report/words.ts';
import { ShownOrcidId } from '../shown-orcid-id.tsx';

/** Longer titles are cut, because a long list should not take too many pages. */
const LONGEST_TITLE = 160;

const VISIBLE_WORDS: Record<ReportItem['orcid']['state'], string> = {
  visible: '✓ publicly visible',
  'not-visible': '✕ not publicly visible',
  unknown: '? not checked',
};

export function Statement({ report, origin }: { report: Report; origin: string }) {
  const { orcid, example, checkedAt, rulesVersion, sources, items } = report;
  const [address, data] = [origin + reportPath(report), origin + filePath(report, 'json')];
  return (
    <section class="statement">
      <h2>Statement: public items on an ORCID® record</h2>
      <p>
        <ShownOrcidId orcid={orcid} example={example} />
      </p>
      <p class="headline">{headline(report)}.</p>
      <p>
        {countsInWords(report)} {selectionInWords(report)}
      </p>
      <p>
        We checked this on {dayInWords(checkedAt)} at {timeInWords(checkedAt)} UTC, by our rules of {rulesVersion}.
      </p>
      {items.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">Item</th>
              <th scope="col">DOI</th>
              <th scope="col">On the ORCID record</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr>
                <td dir="auto">
                  {itemName(item, LONGEST_TITLE)}
                  {item.type && ` (${item.type})`}
                </td>
                <td>{item.doi ?? 'none'}</td>
                <td>{item.severity === 'wait' ? '… on its way' : VISIBLE_WORDS[item.orcid.state]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <h3>How we know</h3>
      <ul>
        {sources.map((source) => (
          <li>{sourceInWords(source)}</li>
        ))}
      </ul>
      <p>
        Full report: {address}. Data: {data}.
      </p>
      <p>
        “Not publicly visible” means that ORCID doesn’t show the item to everyone. It may still be on the record, visible to fewer
        people. This statement shows what three public services showed at the time, with nobody signed in. ORCID is a trademark of
        ORCID, Inc. This is not an ORCID, DataCite or Figshare service.
      </p>
    </section>
  );
}

function countsInWords({ counts, items }: Report): string {
  const hidden = items.filter(({ orcid }) => orcid.state === 'not-visible').length;
  const unknown = items.filter(({ orcid }) => orcid.state === 'unknown').length;
  const parts = [
    `${inFigures(counts.visible)} publicly visible`,
    `${inFigures(hidden)} not publicly visible${counts.waiting > 0 ? `, including ${inFigures(counts.waiting)} on the way` : ''}`,
    unknown > 0 && `${inFigures(unknown)} not checked`,
    counts.duplicates > 0 && `${inFigures(counts.duplicates)} added more than once`,
  ];
  return `${amount(counts.items, 'item')}: ${parts.filter(Boolean).join('; ')}.`;
}

function sourceInWords(source: ReportSource): string {
  const { ok, ms, records, skipped } = source;
  const taken = `${(ms / 1000).toFixed(1)} s`;
  const unread = skipped > 0 ? `, ${amount(skipped, 'record')} could not be read` : '';
  return ok
    ? `${sourceSentence(source)}: ${amount(records, 'record')} in ${taken}${unread}.`
    : `${sourceSentence(source)} (${taken}).`;
}
