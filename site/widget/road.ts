/** The road Figshare → DataCite → ORCID as a picture with counts. The same is said in words for those who do not see it. */
import type { Report } from '../../shared/report.ts';
import { SOURCE_NAMES } from '../../shared/words.ts';
import { drawing } from './element.ts';

/** How many items have reached each station; null where the service could not be asked. */
function stations({ items, sources }: Report): { name: string; count: number | null; says: string }[] {
  const answered = (name: string) => sources.some(({ source, ok }) => source === name && ok);
  const count = (isThere: (item: Report['items'][number]) => boolean) => items.filter(isThere).length;
  const isOrcidOpen = items.every(({ orcid }) => orcid.state !== 'unknown') || items.some(({ orcid }) => orcid.state === 'visible');
  return [
    {
      name: SOURCE_NAMES.figshare,
      says: 'listed',
      count: answered('figshare') ? count(({ figshare }) => figshare.state === 'listed') : null,
    },
    {
      name: SOURCE_NAMES.datacite,
      says: 'with the iD',
      count: answered('datacite') ? count(({ datacite }) => datacite.state === 'creator') : null,
    },
    {
      name: SOURCE_NAMES.orcid,
      says: 'visible',
      count: answered('orcid') && isOrcidOpen ? count(({ orcid }) => orcid.state === 'visible') : null,
    },
  ];
}

export function road(report: Report): SVGSVGElement {
  const stops = stations(report);
  const said = stops.map(({ name, count, says }) => `${name}: ${count === null ? 'not known' : `${count} ${says}`}`).join('. ');
  const along = [60, 180, 300];
  const ink = { fill: 'currentColor', 'text-anchor': 'middle' };
  const line = drawing('path', { d: 'M60 32H300', stroke: 'currentColor', 'stroke-width': 4, opacity: 0.35 });
  const picture = drawing(
    'svg',
    { viewBox: '0 0 360 98', class: 'road', role: 'img', 'aria-label': `The road of the items. ${said}.` },
    line,
  );
  stops.forEach(({ name, count, says }, index) => {
    const x = along[index] ?? 0;
    picture.append(
      drawing('circle', { cx: x, cy: 32, r: 28, fill: 'var(--_ground)', stroke: 'currentColor', 'stroke-width': 3 }),
      drawing(
        'text',
        { ...ink, x, y: 39, 'font-size': 19, 'font-weight': 700 },
        count === null ? '?' : count.toLocaleString('en-GB'),
      ),
      drawing('text', { ...ink, x, y: 78, 'font-size': 16, 'font-weight': 600 }, name),
      drawing('text', { ...ink, x, y: 95, 'font-size': 14 }, count === null ? 'not known' : says),
    );
  });
  return picture;
}
