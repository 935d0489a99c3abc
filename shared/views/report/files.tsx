/** The report as files to keep, and as a feed to subscribe to. */
import { useContext } from 'preact/hooks';
import { filePath, type ReportFile } from '../../report/address.ts';
import type { Report } from '../../report/report.schema.ts';
import { Enhanced } from '../enhanced.ts';
import { GuideLink } from '../guide-link.tsx';

const FILES: [file: ReportFile, words: string][] = [
  ['json', 'Whole report as data (JSON), to compare with a later report'],
  ['csv', 'Table of the items (CSV)'],
  ['txt', 'Summary as plain text'],
  ['atom', 'Feed of the items with something to do (Atom)'],
];

export const FILES_ID = 'save';

export function Files({ report }: { report: Report }) {
  const { print = null, later = null } = useContext(Enhanced) ?? {};
  return (
    <section class="files" id={FILES_ID} aria-labelledby="files">
      <h2 id="files">Save this report</h2>
      <ul>
        {FILES.map(([file, words]) => (
          <li>
            <GuideLink path={filePath(report, file)} {...(file === 'atom' || file === 'txt' ? {} : { download: '' })}>
              {words}
            </GuideLink>
          </li>
        ))}
      </ul>
      {print && (
        <p>
          <button type="button" onClick={() => print('report')}>
            Print a to-do list
          </button>{' '}
          {later && (
            <>
              <button type="button" onClick={() => print('statement')}>
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
