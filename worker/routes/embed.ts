/** `GET /embed/{iD}`: the status as a page for an iframe. */
import type { Context } from 'hono';
import { AUDIENCES } from '../../shared/api/embed-size.ts';
import { orcidRequest } from '../http/orcid-request.ts';
import { PROBLEMS, problemHeaders, type Refusal } from '../http/problem.ts';
import { publicOrigin } from '../http/public-address.ts';
import { reportHeaders } from '../http/report-headers.ts';
import { type AppEnv, createRouter } from '../http/router.ts';
import { invalidParameter } from '../http/selection.ts';
import { type EmbedLook, embedOf, embedProblem, THEMES } from '../render/embed.ts';
import type { ReportOn } from '../reports.ts';

const embedRequest = orcidRequest<Pick<EmbedLook, 'theme' | 'audience'>>({
  base: '/embed',
  own: () => ({ names: ['theme', 'for'], read: readLook }),
  refuse: refusePage,
});

export function embed(reportOn: ReportOn) {
  const routes = createRouter();

  routes.get('/:orcid{[\\s\\S]+}', embedRequest, async (context) => {
    const { id, selection, ...look } = context.var.orcidRequest;
    const made = await reportOn(context, id, selection);
    if (!made.ok) return refusePage(context, made.problem, new URL(context.req.url).searchParams);
    return context.html(embedOf(made.report, publicOrigin(context.env), look), 200, reportHeaders(made, context.env));
  });

  return routes;
}

function readLook(query: URLSearchParams) {
  const read = readTheme(query);
  if (!read.ok) return read;
  const audience = AUDIENCES.find((each) => each === (query.get('for') ?? 'visitor'));
  return audience ? { ...read, audience } : invalidParameter(`The parameter for must be one of ${AUDIENCES.join(', ')}.`);
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
