/** A picture of how many items have reached Figshare, DataCite and ORCID. Its label says the same in words. */

import type { Report } from '../../../shared/report/report.schema.ts';
import { stations, stationsInWords } from '../../../shared/report/stations.ts';
import { ALONG, countDrawn, MIDDLE, RADIUS } from '../../../shared/report/stations-picture.ts';
import { drawing } from '../dom/create-element.ts';

export function stationsPicture(report: Report): SVGSVGElement {
  const stops = stations(report);
  const ink = { fill: 'currentColor', 'text-anchor': 'middle' };
  const line = drawing('path', { d: `M60 ${MIDDLE}H300`, stroke: 'currentColor', 'stroke-width': 4, opacity: 0.35 });
  const label = { role: 'img', 'aria-label': stationsInWords(stops) };
  const picture = drawing('svg', { viewBox: '0 0 360 98', class: 'stations', ...label }, line);
  stops.forEach(({ name, count, says }, index) => {
    const x = ALONG[index] ?? 0;
    const { figures, size, y } = countDrawn(count);
    picture.append(
      drawing('circle', { cx: x, cy: MIDDLE, r: RADIUS, fill: 'var(--_ground)', stroke: 'currentColor', 'stroke-width': 3 }),
      drawing('text', { ...ink, x, y, 'font-size': size, 'font-weight': 700 }, figures),
      drawing('text', { ...ink, x, y: 78, 'font-size': 16, 'font-weight': 600 }, name),
      drawing('text', { ...ink, x, y: 95, 'font-size': 14 }, says),
    );
  });
  return picture;
}
