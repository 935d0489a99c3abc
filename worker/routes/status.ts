/** `GET /api/v1/status/{iD}`: the report as JSON, or as events while it is being made. */
import { Hono } from 'hono';
import { ORCID_ID_PROBLEM_TEXT, ORCID_ID_SHAPE, readOrcidId } from '../../shared/orcid-id.ts';
import type { Env } from '../env.ts';
import { conditional, entityTag, wantsEvents } from '../http/entity-tag.ts';
import { cacheControl } from '../http/lifetimes.ts';
import { problem, problemDocument, UNKNOWN_ID } from '../http/problem.ts';
import { type ReportOptions, reportOn } from '../report-on.ts';
import { readSelection } from './selection.ts';
import { type Progress, streamProgress } from './status-events.ts';

export function status(options: ReportOptions) {
  const routes = new Hono<{ Bindings: Env }>();

  routes.get('/:orcid{.+}', conditional, async (context) => {
    const { env, req } = context;
    const { search, searchParams } = new URL(req.url);
    const asked = readOrcidId(req.param('orcid'));
    if ('problem' in asked) {
      return problem(context, 'invalid-orcid-id', `${ORCID_ID_PROBLEM_TEXT[asked.problem]} ${ORCID_ID_SHAPE}`);
    }
    const chosen = readSelection(searchParams);
    if ('wrong' in chosen) return problem(context, 'invalid-parameter', chosen.wrong);
    if (req.param('orcid') !== asked.id) {
      context.header('cache-control', cacheControl('redirection', env));
      return context.redirect(`/api/v1/status/${asked.id}${search}`, 308);
    }

    const report = (progress: Progress = {}) => reportOn(asked.id, chosen.selection, env, options, progress);
    context.header('vary', 'Accept');
    if (wantsEvents(req.header('accept'))) return streamProgress(context, report, problemDocument('unknown-orcid-id', UNKNOWN_ID));
    const made = await report();
    if (!made) return problem(context, 'unknown-orcid-id', UNKNOWN_ID);
    return context.json(made, 200, {
      'cache-control': cacheControl(made.status === 'incomplete' ? 'incomplete' : 'complete', env),
      etag: await entityTag(made),
      'sync-status': made.status,
    });
  });

  return routes;
}
