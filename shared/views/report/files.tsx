/** The report as files to keep, and as a feed to subscribe to. */
import { useContext } from 'preact/hooks';
import { filePath, type ReportFile } from '../../report/address.ts';
import type { Report } from '../../report/report.schema.ts';
import { Enhanced } from '../enhanced.ts';

const FILES: [file: ReportFile, words: string][] = [
  ['json', 'Whole report as data (JSON), to compare with a later report'],
  ['csv', 'Table of the items (CSV)'],
  ['txt', 'Summary as plain text'],
  ['atom', 'Feed of the items with something to do (Atom)'],
];

export const FILES_ID = 'save';

export function Files({ report }: { report: Report }) {
  const enhanced = useContext(Enhanced);
  return (
    <section class="files" id={FILES_ID} aria-labelledby="files">
      <h2 id="files">Save this report</h2>
      <ul>
        {FILES.map(([file, words]) => (
          <li>
            <a href={filePath(report, file)} {...(file === 'atom' || file === 'txt' ? {} : { download: '' })}>
              {words}
            </a>
          </li>
        ))}
      </ul>
      {enhanced && (
        <p>
          <button type="button" onClick={() => enhanced.print('report')}>
            Print a to-do list
          </button>{' '}
          {enhanced.later && (
            <>
              <button type="button" onClick={() => enhanced.print('statement')}>
                Print a statement
              </button>{' '}
              <span class="quiet">A statement is a dated list of all your items, for a review or for your files.</span>
            </>
          )}
        </p>
      )}
    </section>
  );
}
