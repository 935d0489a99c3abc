/**
 * The picture of where items stop: all items at the top, what is lost at each place, and what is on the record at the bottom. It is a
 * table, so that a screen reader reads the same numbers. The bars only repeat them.
 */
import { causeId } from '../../report/causes.ts';
import type { Report } from '../../report/report.schema.ts';
import { PLACE_WORDS, type Reason, stops } from '../../report/stops.ts';
import { inFigures } from '../../report/words.ts';
import { SEVERITY_SYMBOLS } from './marks.ts';
import { SectionLink } from './section-link.tsx';

/** The length of the bar for all items, in the units of its drawing. */
const WHOLE = 1000;
const HEIGHT = 20;
/** A single item among thousands must still be seen. */
const MIN_LENGTH = 6;

interface Props {
  report: Report;
  /** In small, the picture has no reasons. Otherwise each reason leads to its items on the same page. */
  small?: boolean;
}

export function WhereItemsStop({ report, small = false }: Props) {
  const { items, visible } = report.counts;
  const isKnown = showsWorks(report);
  if (items === 0) return null;
  const rows: { name: string; tone: string; count: number; reasons: Reason[]; from: number }[] = [];
  let left = items;
  for (const { place, count, reasons } of stops(report)) {
    left -= count;
    rows.push({ name: PLACE_WORDS[place], tone: reasons[0]?.severity ?? 'unknown', count, reasons, from: left });
  }
  const scale = (count: number) => (count / items) * WHOLE;
  return (
    <table class="stops">
      <caption>{rows.length > 0 ? 'Where items stop' : 'Every item is publicly visible'}</caption>
      <thead class="unseen">
        <tr>
          <th scope="col">Place</th>
          <th scope="col">Items</th>
          <th scope="col">Why</th>
        </tr>
      </thead>
      <tbody>
        <Row name="All items" tone="all" count={items} bars={[{ tone: 'all', from: 0, length: WHOLE }]} />
        {rows.map(({ name, count, reasons, from }) => (
          <Row name={name} tone="lost" count={count} bars={barsOf(reasons, scale(from), scale)}>
            {!small && reasons.map((reason) => <ReasonWords report={report} reason={reason} />)}
          </Row>
        ))}
        <Row
          name="On the ORCID record"
          tone={isKnown ? 'ok' : 'lost'}
          count={isKnown ? visible : null}
          bars={[{ tone: 'ok', from: 0, length: scale(visible) }]}
        />
      </tbody>
    </table>
  );
}

/** A closed record shows none of its works, so a zero would be wrong. */
function showsWorks({ record, counts, sources }: Report): boolean {
  return record === 'open' && (counts.visible > 0 || sources.some(({ source, ok }) => source === 'orcid' && ok));
}

interface Bar {
  tone: string;
  from: number;
  length: number;
}

function barsOf(reasons: readonly Reason[], start: number, scale: (count: number) => number): Bar[] {
  let from = start;
  return reasons.map(({ severity, count }) => {
    const bar = { tone: severity, from, length: scale(count) };
    from += bar.length;
    return bar;
  });
}

function Row({
  name,
  tone,
  count,
  bars,
  children,
}: {
  name: string;
  tone: string;
  count: number | null;
  bars: Bar[];
  children?: unknown;
}) {
  return (
    <tr class={tone}>
      <th scope="row">{name}</th>
      <td class="count">{count === null ? '?' : inFigures(count)}</td>
      <td class="why">
        <svg viewBox={`0 0 ${WHOLE} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
          {bars
            .filter(({ length }) => length > 0)
            .map((bar) => (
              <rect
                class={bar.tone}
                x={Math.min(bar.from, WHOLE - MIN_LENGTH).toFixed(1)}
                y={0}
                width={Math.max(bar.length, MIN_LENGTH).toFixed(1)}
                height={HEIGHT}
              />
            ))}
        </svg>
        {children ? <ul>{children as never}</ul> : null}
      </td>
    </tr>
  );
}

function ReasonWords({ report, reason }: { report: Report; reason: Reason }) {
  const { severity, short, count } = reason;
  return (
    <li class={severity}>
      <span class="symbol" aria-hidden="true">
        {SEVERITY_SYMBOLS[severity]}
      </span>{' '}
      <SectionLink report={report} id={causeId(reason)}>
        {short} <b>{inFigures(count)}</b>
      </SectionLink>
    </li>
  );
}
