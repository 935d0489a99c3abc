/**
 * `GET /api/v1/doi/{doi}`: the pre-check of one DOI as JSON.
 *
 * The DOI stands in the path as it is, or percent-encoded. The address of an item on Figshare may stand there too; it is
 * best percent-encoded, since a `?` or `#` in it would end the path.
 */
import type { Context } from 'hono';
import { Hono } from 'hono/tiny';
import { collectDoi } from '../../shared/collect/collect-doi.ts';
import { doiUrl, parseDoi } from '../../shared/identifiers/doi.ts';
import { DOI_PROBLEM_TEXT, DOI_SHAPE, type DoiQuestion, readDoiQuestion } from '../../shared/identifiers/doi-question.ts';
import { precheck } from '../../shared/precheck/precheck.ts';
import type { PrecheckStatus } from '../../shared/precheck/status.ts';
import type { Env } from '../env.ts';
import { mayCollect } from '../http/client-limits.ts';
import { conditional, entityTag } from '../http/entity-tag.ts';
import { cacheControl, type Lifetime } from '../http/lifetimes.ts';
import { NO_REPORT, problem } from '../http/problem.ts';
import type { Reports } from '../reports.ts';
import { MAX_CALLS_BESIDE } from '../upstreams/budget.ts';

type DoiContext = Context<{ Bindings: Env }>;

export function doi({ collecting }: Reports) {
  const routes = new Hono<{ Bindings: Env }>();

  const answer = async (context: DoiContext, text: string) => {
    const { env, req } = context;
    const question = readDoiQuestion(text);
    if ('problem' in question) return problem(context, 'invalid-doi', `${DOI_PROBLEM_TEXT[question.problem]} ${DOI_SHAPE}`);
    if (new URL(req.url).search !== '') {
      return problem(context, 'invalid-parameter', 'There are no parameters here. If the ? belongs to the DOI, write it as %3F.');
    }
    const canonical = canonicalPath(question);
    if (canonical && 'doi' in question && text !== question.doi) {
      context.header('cache-control', cacheControl('redirection', env));
      return context.redirect(canonical, 308);
    }

    if (!(await mayCollect(context))) return problem(context, 'rate-limited', NO_REPORT['rate-limited']);
    const options = collecting(env, MAX_CALLS_BESIDE);
    const made = precheck(await collectDoi(question, options), options.now);
    return context.json(made, 200, {
      'cache-control': cacheControl(lifetimeOf(made.status), env),
      etag: await entityTag(made, 'json'),
      'sync-status': made.status,
    });
  };

  // A line break in it is wrong too, and not another address.
  routes.get('/:doi{[\\s\\S]*}', conditional, (context) => answer(context, context.req.param('doi')));

  return routes;
}

/** The one address of a DOI's pre-check; null for the few DOIs of which a browser would resolve the dots away. */
function canonicalPath(question: DoiQuestion): string | null {
  if (!('doi' in question)) return null;
  const { pathname } = new URL(doiUrl(question.doi));
  return parseDoi(decodeURIComponent(pathname.slice(1))) === question.doi ? `/api/v1/doi${pathname}` : null;
}

/** What is not there yet may come any minute. */
function lifetimeOf(status: PrecheckStatus): Lifetime {
  if (status === 'incomplete') return 'incomplete';
  return status === 'not-at-datacite' || status === 'no-such-item' || status === 'no-doi' ? 'unknownId' : 'complete';
}
