/** What a page shows if there is no report: what is wrong, and what to do about it. */
import { useContext } from 'preact/hooks';
import { Enhanced } from '../enhanced.ts';
import { GuideLink } from '../guide-link.tsx';
import type { NoReportState } from '../page-state.ts';
import { IdForm } from './id-form.tsx';

const TITLES: Partial<Record<NoReportState['code'], string>> = {
  'invalid-orcid-id': 'There’s a problem with this ORCID iD',
  'unknown-orcid-id': 'ORCID has no record with this iD',
  'invalid-parameter': 'There’s a problem with this address',
  'rate-limited': 'Too many checks from your network',
  offline: 'You seem to be offline',
  unreachable: 'We couldn’t reach the checker',
};

/** Trying again cannot help if the question itself is wrong. */
const WORTH_ANOTHER_TRY: readonly NoReportState['code'][] = ['rate-limited', 'internal', 'offline', 'unreachable'];

/** Half of a character pair, where a long text was cut. No address can contain it. */
const LONE_SURROGATES = /\p{Surrogate}/gu;

export function NoReport({ code, detail, asked, doi, retryIn }: NoReportState) {
  const enhanced = useContext(Enhanced);
  return (
    <div class="no-report">
      <h1 tabIndex={-1}>{doi ? 'This is a DOI, not an ORCID iD' : (TITLES[code] ?? 'There’s no report')}</h1>
      {doi ? (
        <p>
          <GuideLink path={`/check-a-doi/#${doi}`}>Check the DOI {doi}</GuideLink>, or enter the ORCID iD of one of its authors
          below.
        </p>
      ) : (
        code !== 'invalid-orcid-id' && <p>{detail}</p>
      )}
      {retryIn !== null && enhanced && (
        <p role="timer" aria-live="off">
          This page will try again in {retryIn} {retryIn === 1 ? 'second' : 'seconds'}.
        </p>
      )}
      {WORTH_ANOTHER_TRY.includes(code) &&
        (enhanced ? (
          <p>
            <button type="button" class="press" onClick={enhanced.checkAgain}>
              Try again
            </button>
          </p>
        ) : (
          <p>
            <GuideLink path={`/report/${encodeURIComponent(asked.replace(LONE_SURROGATES, ''))}`}>Try again</GuideLink>
          </p>
        ))}
      <IdForm value={asked} wrong={code === 'invalid-orcid-id' && !doi ? detail : ''} />
    </div>
  );
}
