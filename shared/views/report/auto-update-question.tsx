/** The one question that only the person can answer, because no public service shows the switch. It needs no script. */
import { AUTO_UPDATE_ADVICE, AUTO_UPDATE_ANSWERS, asksAboutAutoUpdate } from '../../report/next-action.ts';
import type { Report } from '../../report/report.schema.ts';
import { GuideLink } from '../guide-link.tsx';

export function AutoUpdateQuestion({ report }: { report: Report }) {
  if (!asksAboutAutoUpdate(report)) return null;
  return (
    <section class="question" aria-labelledby="auto-update-question">
      <h3 id="auto-update-question">Is ORCID Auto-Update enabled in DataCite Profiles?</h3>
      <p>Only you can see this setting. Open your settings at profiles.datacite.org, then select what you see there.</p>
      {AUTO_UPDATE_ANSWERS.map((answer) => {
        const { label, text, guide } = AUTO_UPDATE_ADVICE[answer];
        return (
          <details name="auto-update">
            <summary>{label}</summary>
            <p>
              {text} <GuideLink path={`${guide}#${report.orcid}`}>Open that step</GuideLink>
            </p>
          </details>
        );
      })}
    </section>
  );
}
