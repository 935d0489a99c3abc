/** One item: a row with its state in a few words, and the details for those who open it. */

import { useContext, useState } from 'preact/hooks';
import type { Doi } from '../../identifiers/doi.ts';
import { doiUrl } from '../../identifiers/doi-address.ts';
import { yearOf } from '../../report/item-date.ts';
import { itemName } from '../../report/item-name.ts';
import { FLAG_WORDS, stageMarks } from '../../report/item-words.ts';
import type { ReportItem } from '../../report/report.schema.ts';
import { inShort } from '../../report/stops.ts';
import { amount, SOURCE_NAMES } from '../../report/words.ts';
import { Enhanced } from '../enhanced.ts';
import { WebLink } from '../web-link.tsx';
import { SEVERITY_SYMBOLS } from './marks.ts';

/** The class for each symbol of a service. */
const MARK_TONES = { '✓': 'ok', '…': 'wait', '!': 'action', '✕': 'action', '–': 'unknown', '?': 'unknown' } as const;

interface Props {
  item: ReportItem;
  /** Whether the item can be added to the record in DataCite Commons. */
  canClaim: boolean;
}

export function ItemRow({ item, canClaim }: Props) {
  const enhanced = useContext(Enhanced);
  // What the Worker drew stays. A row that the browser draws gets its details when somebody opens it, because most are never opened.
  const [hasDetails, setDetails] = useState(!enhanced);
  const { severity, type, orcid } = item;
  // Works of one item that ORCID groups are one entry.
  const entries = new Set(orcid.works.map(({ entry }) => entry)).size;
  const about = [type, yearOf(item)].filter(Boolean).join(', ');
  return (
    <li class={severity}>
      <details class="item" onToggle={() => setDetails(true)}>
        <summary>
          <span class="symbol" aria-hidden="true">
            {SEVERITY_SYMBOLS[severity]}
          </span>
          <span class="title" dir="auto">
            {itemName(item)}
          </span>
          <span class="about">{about}</span>
          <span class="state">
            {inShort(item)}
            {entries > 1 && ` (${entries} entries)`}
          </span>
        </summary>
        {hasDetails && <ItemDetails item={item} canClaim={canClaim} />}
      </details>
    </li>
  );
}

function ItemDetails({ item, canClaim }: Props) {
  const { doi, versions, url, claimUrl, flags } = item;
  const marks = stageMarks(item);
  return (
    <div class="details">
      <p dir="auto">
        <WebLink href={url} newTab>
          {itemName(item)}
        </WebLink>
      </p>
      <p class="quiet">
        {doi === null ? (
          'No DOI'
        ) : (
          <WebLink href={doiUrl(doi as Doi)} newTab>
            {doi}
          </WebLink>
        )}
        {versions.length > 1 && ` · ${amount(versions.length, 'version')}`}
      </p>
      <ul class="stages" aria-label="At each service">
        {(['figshare', 'datacite', 'orcid'] as const).map((source) => {
          const [symbol, word] = marks[source];
          return (
            <li>
              {SOURCE_NAMES[source]}{' '}
              <span class={MARK_TONES[symbol]}>
                <span aria-hidden="true">{symbol} </span>
                {word}
              </span>
            </li>
          );
        })}
      </ul>
      {flags.map((flag) => (
        <p class="quiet">{FLAG_WORDS[flag]}</p>
      ))}
      {canClaim && claimUrl && item.orcid.state !== 'visible' && (
        <p>
          <WebLink href={claimUrl} newTab>
            Open in DataCite Commons
          </WebLink>
        </p>
      )}
    </div>
  );
}
