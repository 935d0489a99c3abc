/** What to do, as a list with counts. Each line leads to its items and to the part of the guide that helps. */
import { type Cause, causes, DUPLICATES_ID } from '../../report/causes.ts';
import type { Report } from '../../report/report.schema.ts';
import { inFigures } from '../../report/words.ts';
import { HelpLink } from './help-link.tsx';

const SYMBOLS: Record<Cause['severity'], string> = { action: '!', duplicate: '2×', wait: '…', unknown: '?', ok: '✓' };

function headingFor(found: Cause[]): string {
  if (found.some(({ severity }) => severity === 'action')) return 'To do';
  return found.some(({ severity }) => severity === 'duplicate') ? 'Worth tidying up' : 'Nothing to do now';
}

export function CausesList({ report }: { report: Report }) {
  const found = causes(report);
  if (found.length === 0) return null;
  return (
    <section class="causes" aria-labelledby="causes">
      <h2 id="causes">{headingFor(found)}</h2>
      <ul>
        {found.map(({ id, title, count, severity, help }) => (
          <li class={severity}>
            <span class="symbol" aria-hidden="true">
              {SYMBOLS[severity]}
            </span>
            <b class="count">{inFigures(count)}</b>
            <span class="title">{title}</span>
            <a href={`#${id}`}>
              {count === 1 ? 'Show it' : `Show the ${inFigures(count)}`}
              <span class="unseen">: {title}</span>
            </a>
            {id === DUPLICATES_ID ? (
              <a href={help.is === 'page' ? help.path : ''}>Group or remove them</a>
            ) : (
              <HelpLink help={help} orcid={report.orcid} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
