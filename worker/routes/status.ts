/** `GET /api/v1/status/{iD}`: the report as JSON and in other formats, or as events while it is being made. */
import type { OnAnswer } from '../collections/single-flight.ts';
import { conditional, entityTag } from '../http/entity-tag.ts';
import { fileHeaders, varyByAccept } from '../http/formats.ts';
import { problem } from '../http/problem.ts';
import { publicOrigin } from '../http/public-address.ts';
import { reportHeaders } from '../http/report-headers.ts';
import { createRouter } from '../http/router.ts';
import type { Reports } from '../reports.ts';
import { streamProgress } from './status-events.ts';
import { formatReport } from './status-formats.ts';
import { statusRequest } from './status-request.ts';

export function status({ reportOn, extraAccess }: Reports) {
  const routes = createRouter();

  routes.get('/:orcid{[\\s\\S]+}', conditional, varyByAccept, statusRequest, async (context) => {
    const { id, selection, form, bom } = context.var.orcidRequest;
    const access = extraAccess(id, context.env);
    const report = (onAnswer?: OnAnswer) => reportOn(context, id, selection, onAnswer);
    if (form === 'events') return streamProgress(context, report);

    const made = await report();
    if (!made.ok) return problem(context, made.problem);
    const { body, isComplete, variant } = await formatReport(form, made.report, { origin: publicOrigin(context.env), access, bom });
    return context.body(body, 200, {
      ...fileHeaders(form, { orcid: made.report.orcid, day: made.report.checkedAt.slice(0, 10) }),
      ...reportHeaders(made, context.env, isComplete),
      etag: await entityTag(made.report, [form, variant]),
    });
  });

  return routes;
}
