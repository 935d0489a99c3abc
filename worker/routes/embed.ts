/** `GET /embed/{iD}`: the status as a page for an iframe. */
import type { Context } from 'hono';
import { orcidRequest } from '../http/orcid-request.ts';
import { PROBLEMS, problemHeaders, type Refusal } from '../http/problem.ts';
import { publicOrigin } from '../http/public-address.ts';
import { reportHeaders } from '../http/report-headers.ts';
import { type AppEnv, createRouter } from '../http/router.ts';
import { invalidParameter } from '../http/selection.ts';
import { embedOf, embedProblem, THEMES, type Theme } from '../render/embed.ts';
import type { ReportOn } from '../reports.ts';

const embedRequest = orcidRequest<{ theme: Theme }>({
  base: '/embed',
  own: () => ({ names: ['theme'], read: readTheme }),
  refuse: refusePage,
});

export function embed(reportOn: ReportOn) {
  const routes = createRouter();

  routes.get('/:orcid{[\\s\\S]+}', embedRequest, async (context) => {
    const { id, selection, theme } = context.var.orcidRequest;
    const made = await reportOn(context, id, selection);
    if (!made.ok) return refusePage(context, made.problem, new URL(context.req.url).searchParams);
    return context.html(embedOf(made.report, publicOrigin(context.env), theme), 200, reportHeaders(made, context.env));
  });

  return routes;
}

function readTheme(query: URLSearchParams) {
  const theme = THEMES.find((each) => each === (query.get('theme') ?? 'auto'));
  return theme ? { ok: true as const, theme } : invalidParameter(`The parameter theme must be one of ${THEMES.join(', ')}.`);
}

/** Uses the requested theme if it is one of ours. */
function refusePage<E extends AppEnv>(context: Context<E>, { code, detail }: Refusal, query: URLSearchParams) {
  const requested = readTheme(query);
  const page = embedProblem(detail, publicOrigin(context.env), requested.ok ? requested.theme : 'auto');
  return context.html(page, PROBLEMS[code].status, problemHeaders(code, context.env));
}
