/**
 * What DataCite itself looks at before it writes a work to ORCID.
 *
 * @see https://support.datacite.org/docs/orcid-auto-update-not-working
 */
import { plainTitle } from '../title.ts';
import type { DoiRecord } from './datacite.schema.ts';
import { shown } from './wire.ts';

type Attributes = DoiRecord['attributes'];

/** Without these, DataCite does not write. */
export function requiredOf({ titles, publisher, container, publicationYear }: Attributes) {
  return {
    title: plainTitle(titles?.find((each) => each.title)?.title),
    hasPublisher: !!(publisherName(publisher) || container?.title),
    hasYear: !!publicationYear,
  };
}

export function publisherName(publisher: Attributes['publisher']): string | null {
  return (typeof publisher === 'string' ? publisher : publisher?.name) ?? null;
}

export function isPart(attributes: Attributes): boolean {
  return wholes(attributes).length > 0;
}

/** What it is part of, as written. */
export function partOf(attributes: Attributes): string[] {
  return wholes(attributes)
    .map(({ relatedIdentifier }) => shown(relatedIdentifier)?.trim() ?? '')
    .filter((text) => text !== '');
}

function wholes({ relatedIdentifiers }: Attributes) {
  return relatedIdentifiers?.filter(({ relationType }) => relationType?.trim() === 'IsPartOf') ?? [];
}
