/** `GET /embed/{iD}`: the status as a page for an iframe. */
import { type Context, Hono } from 'hono';
import { ORCID_ID_PROBLEM_TEXT, ORCID_ID_SHAPE, readOrcidId } from '../../shared/orcid-id.ts';
import type { Env } from '../env.ts';
import { cacheControl, type Lifetime } from '../http/lifetimes.ts';
import { UNKNOWN_ID } from '../http/problem.ts';
import { embedOf, embedProblem, THEMES, type Theme } from '../render/embed.ts';
import { type ReportOptions, reportOn } from '../report-on.ts';
import { readSelection } from './selection.ts';

type EmbedContext = Context<{ Bindings: Env }>;

export function embed(options: ReportOptions) {
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

    const report = await reportOn(asked.id, chosen.selection, env, options);
    if (!report) return refusal(context, 404, UNKNOWN_ID, theme);
    const lifetime: Lifetime = report.status === 'incomplete' ? 'incomplete' : 'complete';
    return context.html(embedOf(report, origin, theme), 200, {
      'cache-control': cacheControl(lifetime, env),
      'sync-status': report.status,
    });
  });

  return routes;
}

function refusal(context: EmbedContext, status: 400 | 404, detail: string, theme: Theme | undefined) {
  const page = embedProblem(detail, new URL(context.req.url).origin, theme ?? 'auto');
  const lifetime = status === 404 ? 'unknownId' : 'refusal';
  return context.html(page, status, { 'cache-control': cacheControl(lifetime, context.env), 'sync-status': 'error' });
}
