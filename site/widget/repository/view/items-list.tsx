/** The items to fix, the newest first. */
import type { RefObject } from 'preact';
import { amount, inFigures } from '../../../../shared/report/words.ts';
import { REASONS } from '../../../../shared/repository/items.ts';
import { RECORD_CLASSES } from '../../../../shared/repository/on-orcid.ts';
import type { Totals } from '../../../../shared/repository/totals.ts';
import { CLASS_WORDS, REASON_WORDS, RECORD_WORDS } from '../../../../shared/repository/words.ts';
import { WebLink } from '../../../../shared/views/web-link.tsx';
import { download } from '../../list/view/download.ts';
import type { ItemFilter } from '../filter.ts';
import type { ItemRow } from '../rows.ts';
import { MoreRows } from './more-rows.tsx';
import type { Check } from './service.ts';
import { usePart } from './use-part.ts';

interface Props {
  check: Check;
  edition: number;
  totals: Totals;
  name: string;
  filter: ItemFilter;
  onFilter: (filter: ItemFilter) => void;
  /** Receives the focus when another part of the page chooses the filter. */
  heading: RefObject<HTMLHeadingElement | null>;
}

export function ItemsList({ check, edition, totals, name, filter, onFilter, heading }: Props) {
  const { part, more } = usePart((count) => check.items(filter, count), `${edition} ${filter.reason} ${filter.record}`);
  const areRecordsRead = part?.rows.some(({ record }) => record !== null) ?? false;
  return (
    <section>
      <h2 ref={heading} tabIndex={-1}>
        Items to fix
      </h2>
      <div class="tools">
        <label>
          Show
          <select
            value={filter.reason}
            onChange={({ currentTarget }) => onFilter({ ...filter, reason: currentTarget.value as ItemFilter['reason'] })}
          >
            <option value="any">Items with something to fix</option>
            {REASONS.filter((reason) => totals.reasons[reason] > 0).map((reason) => (
              <option key={reason} value={reason}>
                {REASON_WORDS[reason].label} ({inFigures(totals.reasons[reason])})
              </option>
            ))}
            <option value="all">Every item ({inFigures(totals.items)})</option>
          </select>
        </label>
        {(areRecordsRead || filter.record !== null) && (
          <label>
            On ORCID
            <select
              value={filter.record ?? ''}
              onChange={({ currentTarget }) =>
                onFilter({ ...filter, record: RECORD_CLASSES.find((each) => each === currentTarget.value) ?? null })
              }
            >
              <option value="">Any</option>
              {RECORD_CLASSES.map((each) => (
                <option key={each} value={each}>
                  {RECORD_WORDS[each]}
                </option>
              ))}
            </select>
          </label>
        )}
        <button
          class="press quiet"
          type="button"
          onClick={async () =>
            download(`items-${name}.csv`, 'text/csv;charset=utf-8', await check.itemsCsv(filter, location.origin))
          }
        >
          Download CSV
        </button>
      </div>
      {filter.reason !== 'any' && filter.reason !== 'all' && (
        <p>
          {REASON_WORDS[filter.reason].next} <a href={REASON_WORDS[filter.reason].guide}>How to do this</a>
        </p>
      )}
      <p class="hint" role="status">
        {part && `${amount(part.of, 'item')}, the newest first.`}
      </p>
      {part && part.of === 0 && <p>No item here.</p>}
      <ol class="items">
        {part?.rows.map((row) => (
          <Item key={row.doi} {...row} />
        ))}
      </ol>
      {part && <MoreRows part={part} more={more} nouns="items" />}
    </section>
  );
}

function Item({ doi, judged, title, type, url, day, idClass, reasons, names, moreNames, record }: ItemRow) {
  return (
    <li>
      <p class="title">
        <WebLink href={url}>
          <bdi>{title ?? 'No title'}</bdi>
        </WebLink>
      </p>
      <p class="hint">
        {[type, day].filter((each) => each !== null).join(', ')}
        {type !== null || day !== null ? '. ' : ''}
        <a href={`/check-a-doi/#${encodeURIComponent(judged).replaceAll('%2F', '/')}`}>Check {doi}</a>
      </p>
      {reasons.length > 0 ? (
        <ul class="reasons">
          {reasons.map((reason) => (
            <li key={reason}>{REASON_WORDS[reason].label}</li>
          ))}
        </ul>
      ) : (
        <p class="fine">{CLASS_WORDS[idClass]}</p>
      )}
      {names.length > 0 && (
        <p class="hint">
          Authors concerned:{' '}
          {names.map((each, index) => (
            <>
              {index > 0 && '; '}
              <bdi>{each}</bdi>
            </>
          ))}
          {moreNames > 0 && `; and ${inFigures(moreNames)} more`}
        </p>
      )}
      {record && <p class="hint">Publicly visible on: {RECORD_WORDS[record].toLowerCase().replaceAll('id', 'iD')}</p>}
    </li>
  );
}
