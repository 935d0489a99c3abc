/** Counts how many items have reached each of Figshare, DataCite and ORCID. */
import type { SourceName } from '../registers/source-result.ts';
import type { Report } from './report.schema.ts';
import { inFigures, SOURCE_NAMES } from './words.ts';

export interface Station {
  name: string;
  /** Null if the service did not answer, or if ORCID does not show the works of this record. */
  count: number | null;
  says: string;
}

export function stations({ items, sources, record }: Report): Station[] {
  const hasAnswered = (name: SourceName) => sources.some(({ source, ok }) => source === name && ok);
  const count = (hasReached: (item: Report['items'][number]) => boolean) => items.filter(hasReached).length;
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

/** The counts as text, for people who cannot see the picture. */
export function stationsInWords(stops: readonly Station[]): string {
  const sentences = stops.map(({ name, count, says }) =>
    count === null ? `${name}: ${says}` : `${name}: ${inFigures(count)} ${says}`,
  );
  return `The road of the items. ${sentences.join('. ')}.`;
}
