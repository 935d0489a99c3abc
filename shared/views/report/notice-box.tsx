/** What concerns the whole report: a closed record, a service that failed, nothing found, or nothing to do. */
import { useContext } from 'preact/hooks';
import { notice } from '../../report/next-action.ts';
import type { Report } from '../../report/report.schema.ts';
import { verdictTone } from '../../report/verdict.ts';
import { staleness } from '../../report/words.ts';
import { Enhanced } from '../enhanced.ts';
import { GuideLink } from '../guide-link.tsx';

export function NoticeBox({ report }: { report: Report }) {
  const enhanced = useContext(Enhanced);
  const found = notice(report);
  const direct = enhanced?.askDirectly;
  return (
    <>
      {enhanced?.failure && (
        <p class="notice unknown" role="status">
          The new check failed: {enhanced.failure} This is still the report from before.
        </p>
      )}
      {report.stale && <p class="notice unknown">{staleness(report)}</p>}
      {found && (
        <section class={`notice ${verdictTone(report)}`} aria-label="What to do next">
          <h2>{found.title}</h2>
          <p>
            {found.text}{' '}
            {found.guide && (
              <GuideLink path={`${found.guide}${found.guide.includes('#') ? '' : `#${report.orcid}`}`}>
                How to do this, step by step
              </GuideLink>
            )}
          </p>
          {found.again && enhanced && (
            <button type="button" onClick={enhanced.checkAgain}>
              Check again
            </button>
          )}
        </section>
      )}
      {enhanced?.isMadeHere(report) && <p class="quiet">This browser got the data for this report from the three services.</p>}
      {direct && (
        <section class="notice unknown" aria-label="Check from this browser">
          <p>{direct.words}</p>
          <button type="button" onClick={direct.start}>
            Check from this browser
          </button>
        </section>
      )}
    </>
  );
}
