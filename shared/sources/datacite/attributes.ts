/**
 * The conditions that DataCite checks before it adds a work to an ORCID record.
 *
 * @see https://support.datacite.org/docs/orcid-auto-update-not-working
 */
import { type Doi, parseDoi } from '../../identifiers/doi.ts';
import { plainTitle } from '../../identifiers/title.ts';
import type { RecordDraft, RelationDraft } from './fields.ts';

/** DataCite needs these and a title to write a work. */
export function requiredOf({ publisher, container, year }: RecordDraft) {
  return { hasPublisher: isStated(publisher) || isStated(container), hasYear: isStated(String(year ?? '')) && year !== 0 };
}

/** Blank text is as good as none: DataCite refuses to write a work with it. */
function isStated(text: string | null): boolean {
  return plainTitle(text) !== null;
}

/** The first title that is not blank, as written. */
export function titleOf({ titles }: RecordDraft): string {
  return titles.find(({ title }) => isStated(title))?.title ?? '';
}

export function isPartOf({ type }: RelationDraft): boolean {
  return type?.trim() === 'IsPartOf';
}

/** Relations that Auto-Update took for those of a version until June 2026. */
const SKIPPED_UNTIL_2026: readonly string[] = ['IsIdenticalTo', 'IsPreviousVersionOf', 'IsVersionOf'];
/** Relations of a version to its item, to the version before or after it, or to another DOI of the same thing. */
const VERSION_OF: readonly string[] = ['IsVersionOf', 'IsNewVersionOf', 'IsPreviousVersionOf', 'IsIdenticalTo'];

/**
 * Which relations make a DOI a version, and of what.
 *
 * @see https://github.com/datacite/datacite-suggestions/discussions/254
 */
export function versionsIn(relations: readonly RelationDraft[]): { isVersion: boolean; versionOf: Doi[]; hasVersions: Doi[] } {
  const relatedBy = (types: readonly string[]) => relations.filter(({ type }) => types.includes(type?.trim() ?? ''));
  const doisIn = (found: readonly RelationDraft[]) =>
    found.map(({ identifier }) => parseDoi(identifier)).filter((doi) => doi !== null);
  return {
    isVersion: relatedBy(SKIPPED_UNTIL_2026).length > 0,
    versionOf: doisIn(relatedBy(VERSION_OF)),
    hasVersions: doisIn(relatedBy(['HasVersion'])),
  };
}
