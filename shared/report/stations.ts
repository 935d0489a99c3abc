/** How many items have reached each station of the road Figshare, DataCite, ORCID. */
import type { SourceName } from '../registers/source-result.ts';
import type { Report } from './report.schema.ts';
import { inFigures, SOURCE_NAMES } from './words.ts';

export interface Station {
  name: string;
  /** Null where the service could not be asked, or the record does not show its works. */
  count: number | null;
  says: string;
}

export function stations({ items, sources, record }: Report): Station[] {
  const hasAnswered = (name: SourceName) => sources.some(({ source, ok }) => source === name && ok);
  const count = (isThere: (item: Report['items'][number]) => boolean) => items.filter(isThere).length;
  const station = (source: SourceName, says: string, reached: number, isKnown = hasAnswered(source)): Station =>
    isKnown ? { name: SOURCE_NAMES[source], count: reached, says } : { name: SOURCE_NAMES[source], count: null, says: 'not known' };
  return [
    station(
      'figshare',
      'listed',
      count(({ figshare }) => figshare.state === 'listed'),
    ),
    station(
      'datacite',
      'with the iD',
      count(({ datacite }) => datacite.state === 'creator'),
    ),
    station(
      'orcid',
      'visible',
      count(({ orcid }) => orcid.state === 'visible'),
      hasAnswered('orcid') && record === 'open',
    ),
  ];
}

/** The road in words, for those who do not see the picture. */
export function stationsInWords(stops: readonly Station[]): string {
  const said = stops.map(({ name, count, says }) => (count === null ? `${name}: ${says}` : `${name}: ${inFigures(count)} ${says}`));
  return `The road of the items. ${said.join('. ')}.`;
}
