/** The one question that only the person can answer, because no public service shows the switch. It needs no script. */
import { AUTO_UPDATE_ADVICE, AUTO_UPDATE_ANSWERS, asksAboutAutoUpdate } from '../../report/next-action.ts';
import type { Report } from '../../report/report.schema.ts';
import { GuideLink } from '../guide-link.tsx';

export function AutoUpdateQuestion({ report }: { report: Report }) {
  if (!asksAboutAutoUpdate(report)) return null;
  return (
    <section class="question" aria-labelledby="auto-update-question">
      <h3 id="auto-update-question">Does DataCite Profiles show ORCID Auto-Update: Enabled?</h3>
      <p>We cannot see this switch from outside. Look at your settings on profiles.datacite.org, then choose what you see there.</p>
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
