/** `GET /api/v1/status/{iD}`: the report as JSON and in other formats, or as events while it is being made. */
import { Hono } from 'hono/tiny';
import type { OnAnswer } from '../collections/single-flight.ts';
import type { Env } from '../env.ts';
import { conditional, entityTag } from '../http/entity-tag.ts';
import { describedAs, splitSuffix } from '../http/formats.ts';
import { cacheControl } from '../http/lifetimes.ts';
import { NO_REPORT, problem } from '../http/problem.ts';
import { reportHeaders } from '../http/report-headers.ts';
import type { Reports } from '../reports.ts';
import { streamProgress } from './status-events.ts';
import { writtenAs } from './status-formats.ts';
import { readStatusRequest } from './status-request.ts';

export function status({ reportOn, beside }: Reports) {
  const routes = new Hono<{ Bindings: Env }>();

  routes.get('/:orcid{.+}', conditional, async (context) => {
    const { env, req } = context;
    const { origin, search } = new URL(req.url);
    if (!splitSuffix(req.param('orcid')).suffix) context.header('vary', 'Accept');
    const asked = readStatusRequest(context, req.param('orcid'));
    if ('code' in asked) return problem(context, asked.code, asked.detail);
    const { id, selection, form, canonical, bom } = asked;
    if (req.param('orcid') !== canonical) {
      context.header('cache-control', cacheControl('redirection', env));
      return context.redirect(`/api/v1/status/${canonical}${search}`, 308);
    }

    const access = beside(id, env);
    const report = (onAnswer?: OnAnswer) => reportOn(context, id, selection, onAnswer);
    if (form === 'events') return streamProgress(context, report);
    const made = await report();
    if ('no' in made) return problem(context, made.no, NO_REPORT[made.no]);
    const { body, isWhole, variant } = await writtenAs(form, made.report, { origin, access, bom });
    return context.body(body, 200, {
      ...describedAs(form, { orcid: made.report.orcid, day: made.report.checkedAt.slice(0, 10) }),
      ...reportHeaders(made, env, isWhole),
      etag: await entityTag(made.report, [form, variant]),
    });
  });

  return routes;
}
