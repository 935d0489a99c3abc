/** How urgent the result of a pre-check is. The report uses the same four words for items. */
import type { AgencyHint } from '../identifiers/registration-agency.ts';
import type { FigshareItem } from '../registers/doi-metadata.ts';
import type { SourceResult } from '../registers/source-result.ts';
import type { Severity } from '../verdicts/codes.ts';
import { isWithinGracePeriod } from '../verdicts/diagnose.ts';
import type { PrecheckStatus } from './status.ts';

interface Circumstances {
  agency: AgencyHint | null;
  /** Whether the item was published so recently that its DOI may still be on its way. Null if we do not know when. */
  isNew: boolean | null;
}

/** @param item What Figshare answered; null if we did not query it. */
export function isNewItem(item: SourceResult<FigshareItem> | null, now: Date): boolean | null {
  const publishedAt = item?.entries[0]?.publishedAt ?? null;
  return publishedAt === null ? null : isWithinGracePeriod(publishedAt, now);
}

export function precheckSeverity(status: PrecheckStatus, { agency, isNew }: Circumstances): Severity {
  switch (status) {
    case 'ready':
      return 'ok';
    case 'partly-ready':
    case 'needs-work':
      return 'action';
    case 'incomplete':
    case 'no-such-item':
      return 'unknown';
    case 'no-doi':
      return isNew ? 'wait' : 'action';
    case 'not-at-datacite':
      // Without a date, a DOI that DataCite usually gets is more often reserved or new than overdue.
      return agency !== 'other-agency' && (isNew ?? agency === 'not-yet') ? 'wait' : 'action';
  }
}
