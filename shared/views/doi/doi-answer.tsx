/** The answer about one DOI, below its verdict: what it is about, what to do next, what DataCite checks, and how we know. */
import type { Precheck } from '../../precheck/precheck.schema.ts';
import { CHECKLIST } from '../../precheck/words.ts';
import { dayInWords, hereInWords } from '../../report/when.ts';
import { amount, sourceSentence } from '../../report/words.ts';
import { ShownDoi } from '../shown-doi.tsx';
import { WebLink } from '../web-link.tsx';
import { AdviceLink } from './advice-link.tsx';
import { Authors, Contributors } from './authors.tsx';
import { Conditions } from './conditions.tsx';
import { Versions } from './versions.tsx';

const LONGEST_TITLE = 300;

export function DoiAnswer({ precheck, checkAgain }: { precheck: Precheck; checkAgain: () => void }) {
  return (
    <>
      <About precheck={precheck} />
      <p class="quiet">
        Checked on {hereInWords(precheck.checkedAt)}{' '}
        <button type="button" class="press quiet" onClick={checkAgain}>
          Check again
        </button>
      </p>
      <p class="why">{precheck.why}</p>
      <NextStep precheck={precheck} />
      <Conditions precheck={precheck} />
      <Authors precheck={precheck} />
      <Contributors precheck={precheck} />
      <Versions precheck={precheck} />
      <HowWeKnow precheck={precheck} />
    </>
  );
}

function About({ precheck: { title, doi, example, figshareId } }: { precheck: Precheck }) {
  return (
    <p class="about">
      {title !== null && (
        <>
          <strong dir="auto">{title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE - 1)}…` : title}</strong>
          <br />
        </>
      )}
      {doi === null ? `Figshare item ${figshareId ?? ''}` : <ShownDoi doi={doi} example={example} />}
      {example && ' (an invented example)'}
    </p>
  );
}

function NextStep({ precheck }: { precheck: Precheck }) {
  const { next, severity, guide, agency, claimUrl, example } = precheck;
  return (
    <section class={`next ${severity}`} aria-labelledby="doi-next">
      <h3 id="doi-next">What to do next</h3>
      <p>{next}</p>
      <ul>
        {agency !== null && agency.hint !== 'other-agency' && (
          <li>
            Not published yet? <AdviceLink guide={CHECKLIST} />
          </li>
        )}
        {guide !== null && (
          <li>
            <AdviceLink guide={guide} />
          </li>
        )}
        {claimUrl !== null && !example && (
          <li>
            <WebLink href={claimUrl}>Open the item in DataCite Commons</WebLink>
          </li>
        )}
        {agency !== null && (
          <li>
            <WebLink href={agency.url}>Find out at doi.org which agency registers DOIs like this one</WebLink>
          </li>
        )}
      </ul>
    </section>
  );
}

function HowWeKnow({ precheck: { sources, rulesVersion } }: { precheck: Precheck }) {
  const skipped = sources.reduce((sum, source) => sum + source.skipped, 0);
  return (
    <p class="quiet evidence">
      {sources.map((source) => `${sourceSentence(source)}. `)}
      {skipped > 0 && `We couldn’t read ${amount(skipped, 'record')}. `}
      We used our rules as of {dayInWords(rulesVersion)}.
    </p>
  );
}
