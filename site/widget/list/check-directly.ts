/** Checks an iD from the visitor's own browser, without our server. The part that does this is loaded with the first iD. */
import type { OrcidId } from '../../../shared/identifiers/orcid-id.ts';
import type { PageState } from '../../../shared/views/page-state.ts';
import type { Attempt } from './check-one.ts';
import type { Helper } from './helper-lane.ts';

/**
 * As many as our own limit allows: Figshare asks every program to send no more than one request a second.
 *
 * @see https://docs.figshare.com/#figshare_documentation_api_description_rate_limiting
 */
const GAP_MS = 1000;
/** Slow answers must not pile up. */
const MAX_CONCURRENT = 4;

interface Direct {
  /** Only DOIs with this prefix; null for all. */
  prefix: string | null;
  /** The email address that DataCite receives with our requests. */
  contact: string;
}

export function directHelper({ prefix, contact }: Direct): Helper {
  const checkDirectly = async (id: OrcidId, signal: AbortSignal) => {
    const { reportDirectly } = await import('../report/direct.ts');
    const how = { signal, again: false, onSource: () => {} };
    return attemptFrom(await reportDirectly({ orcid: id, scope: null, prefix }, how, contact));
  };
  return { check: ({ id, signal }) => checkDirectly(id, signal), gapMs: GAP_MS, maxConcurrent: MAX_CONCURRENT };
}

/** If a service failed, our server may still have its answer. */
function attemptFrom(state: PageState): Attempt {
  if (state.is !== 'report') return state.code === 'unknown-orcid-id' ? { is: 'no-record' } : { is: 'broken', why: state.detail };
  const hasFailed = state.report.sources.some(({ ok }) => !ok);
  return hasFailed ? { is: 'broken', why: 'A service didn’t respond to this browser' } : { is: 'answered', report: state.report };
}
