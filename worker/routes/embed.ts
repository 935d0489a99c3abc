/** `GET /embed/{iD}`: the status as a page for an iframe. */
import type { Context } from 'hono';
import { Hono } from 'hono/tiny';
import { ORCID_ID_PROBLEM_TEXT, ORCID_ID_SHAPE, readOrcidId } from '../../shared/identifiers/orcid-id.ts';
import type { Env } from '../env.ts';
import { cacheControl, type Lifetime } from '../http/lifetimes.ts';
import { NO_REPORT, RETRY_LATER } from '../http/problem.ts';
import { reportHeaders } from '../http/report-headers.ts';
import { embedOf, embedProblem, THEMES, type Theme } from '../render/embed.ts';
import type { ReportOn } from '../reports.ts';
import { readSelection } from './selection.ts';

type EmbedContext = Context<{ Bindings: Env }>;

export function embed(reportOn: ReportOn) {
  const routes = new Hono<{ Bindings: Env }>();

  routes.get('/:orcid{.+}', async (context) => {
    const { env, req } = context;
    const { origin, search, searchParams } = new URL(req.url);
    const theme = THEMES.find((each) => each === (searchParams.get('theme') ?? 'auto'));
    const refuse = (detail: string) => refusal(context, 400, detail, theme);
    const asked = readOrcidId(req.param('orcid'));
    if ('problem' in asked) return refuse(`${ORCID_ID_PROBLEM_TEXT[asked.problem]} ${ORCID_ID_SHAPE}`);
    if (!theme) return refuse(`The parameter theme must be one of ${THEMES.join(', ')}.`);
    const chosen = readSelection(searchParams, ['theme']);
    if ('wrong' in chosen) return refuse(chosen.wrong);
    if (req.param('orcid') !== asked.id) {
      context.header('cache-control', cacheControl('redirection', env));
      return context.redirect(`/embed/${asked.id}${search}`, 308);
    }

    const made = await reportOn(context, asked.id, chosen.selection);
    if ('no' in made) return refusal(context, made.no === 'rate-limited' ? 429 : 404, NO_REPORT[made.no], theme);
    return context.html(embedOf(made.report, origin, theme), 200, reportHeaders(made, env));
  });

  return routes;
}

const LIFETIME_BY_STATUS = { 400: 'refusal', 404: 'unknownId', 429: 'never' } as const satisfies Record<number, Lifetime>;

function refusal(context: EmbedContext, status: keyof typeof LIFETIME_BY_STATUS, detail: string, theme: Theme | undefined) {
  const page = embedProblem(detail, new URL(context.req.url).origin, theme ?? 'auto');
  const headers = { 'cache-control': cacheControl(LIFETIME_BY_STATUS[status], context.env), 'sync-status': 'error' };
  return context.html(page, status, { ...headers, ...(status === 429 && RETRY_LATER) });
}
