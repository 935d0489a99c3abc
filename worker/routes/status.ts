/** `GET /api/v1/status/{iD}`: the report as JSON, or as events while it is being made. */
import { Hono } from 'hono';
import { ORCID_ID_PROBLEM_TEXT, ORCID_ID_SHAPE, readOrcidId } from '../../shared/orcid-id.ts';
import type { OnAnswer } from '../collections/flights.ts';
import type { Env } from '../env.ts';
import { conditional, entityTag, wantsEvents } from '../http/entity-tag.ts';
import { cacheControl } from '../http/lifetimes.ts';
import { NO_REPORT, problem } from '../http/problem.ts';
import { reportHeaders } from '../http/report-headers.ts';
import type { ReportOn } from '../report-on.ts';
import { readSelection } from './selection.ts';
import { streamProgress } from './status-events.ts';

export function status(reportOn: ReportOn) {
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

    const report = (onAnswer?: OnAnswer) => reportOn(context, asked.id, chosen.selection, onAnswer);
    context.header('vary', 'Accept');
    if (wantsEvents(req.header('accept'))) return streamProgress(context, report);
    const made = await report();
    if ('no' in made) return problem(context, made.no, NO_REPORT[made.no]);
    return context.json(made.report, 200, { ...reportHeaders(made, env), etag: await entityTag(made.report) });
  });

  return routes;
}
