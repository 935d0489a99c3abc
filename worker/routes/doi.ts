/**
 * `GET /api/v1/doi/{doi}`: the pre-check of one DOI as JSON.
 *
 * The path contains the DOI, percent-encoded or not. It may also contain the address of an item on Figshare, preferably
 * percent-encoded, because a `?` or `#` in it would end the path.
 *
 * Browsers may keep the answer, but the platform's cache may not: somebody who has just corrected the metadata and checks again would
 * get the old answer from it.
 *
 * @see https://developers.cloudflare.com/cache/concepts/cdn-cache-control/
 */
import { collectDoi } from '../../shared/collect/collect-doi.ts';
import { parseDoi } from '../../shared/identifiers/doi.ts';
import { doiUrl } from '../../shared/identifiers/doi-address.ts';
import { type DoiQuestion, readDoiQuestion } from '../../shared/identifiers/doi-question.ts';
import { precheck } from '../../shared/precheck/precheck.ts';
import type { PrecheckStatus } from '../../shared/precheck/status.ts';
import { redirectToCanonical } from '../http/canonical.ts';
import { mayCollect, RATE_LIMITED } from '../http/client-limits.ts';
import { conditional, entityTag } from '../http/entity-tag.ts';
import { cacheControl, type Lifetime } from '../http/lifetimes.ts';
import { problem, type Refusal } from '../http/problem.ts';
import { createRouter } from '../http/router.ts';
import type { Reports } from '../reports.ts';
import { MAX_PRECHECK_REQUESTS } from '../upstreams/budget.ts';

export function doi({ collectOptions }: Reports) {
  const routes = createRouter();

  // The pattern also matches line breaks: text with one in it is not a DOI, but it is at this address.
  routes.get('/:doi{[\\s\\S]*}', conditional, async (context) => {
    const { env, req } = context;
    const text = req.param('doi');
    const read = readDoiQuestion(text);
    if (!read.ok) return problem(context, { code: 'invalid-doi', detail: read.problem.detail });
    const { question } = read;
    if (new URL(req.url).search !== '') return problem(context, NO_PARAMETERS);
    const canonical = canonicalPath(question);
    if (canonical && 'doi' in question && text !== question.doi) return redirectToCanonical(context, canonical);

    if (!(await mayCollect(context))) return problem(context, RATE_LIMITED.problem);
    const options = collectOptions(env, MAX_PRECHECK_REQUESTS);
    const made = precheck(await collectDoi(question, options), options.now);
    return context.json(made, 200, {
      'cache-control': cacheControl(lifetimeOf(made.status), env),
      'cloudflare-cdn-cache-control': 'no-store',
      etag: await entityTag(made, 'json'),
      'sync-status': made.status,
    });
  });

  return routes;
}

const NO_PARAMETERS: Refusal = {
  code: 'invalid-parameter',
  detail: 'This address takes no parameters. If the ? is part of the DOI, write it as %3F.',
};

/** Null for the few DOIs with dot segments, which a browser would resolve so that the address leads somewhere else. */
function canonicalPath(question: DoiQuestion): string | null {
  if (!('doi' in question)) return null;
  const { pathname } = new URL(doiUrl(question.doi));
  return parseDoi(decodeURIComponent(pathname.slice(1))) === question.doi ? `/api/v1/doi${pathname}` : null;
}

/** A DOI or an item that does not exist yet may appear at any minute. */
function lifetimeOf(status: PrecheckStatus): Lifetime {
  if (status === 'incomplete') return 'incomplete';
  return status === 'not-at-datacite' || status === 'no-such-item' || status === 'no-doi' ? 'unknownId' : 'complete';
}
