/** `GET /badge/{iD}.svg` and `.json`: the status as an image, and as data for Shields. */
import type { Context } from 'hono';
import { Hono } from 'hono/tiny';
import type { ShieldsBadge } from '../../shared/api/shields.schema.ts';
import { readOrcidId } from '../../shared/identifiers/orcid-id.ts';
import {
  BAD_REQUEST,
  type BadgeState,
  badgeState,
  COULD_NOT_CHECK,
  DEFAULT_LABEL,
  NO_SUCH_ID,
  NOT_AN_ID,
} from '../../shared/report/badge-state.ts';
import type { Env } from '../env.ts';
import { cacheControl, freshSeconds, type Lifetime } from '../http/lifetimes.ts';
import { problem } from '../http/problem.ts';
import { lifetimeOf, reportHeaders } from '../http/report-headers.ts';
import { BADGE_STYLES, type BadgeStyle, COLOURS, renderBadge } from '../render/badge.ts';
import type { Made, ReportOn } from '../reports.ts';
import { readSelection } from './selection.ts';

const MAX_LABEL_CHARACTERS = 100;

type BadgeContext = Context<{ Bindings: Env }>;
type Look = { label: string; style: BadgeStyle };

export function badge(reportOn: ReportOn) {
  const routes = new Hono<{ Bindings: Env }>();

  /** An image in every case: a broken one would stand on somebody's page. */
  routes.get('/:orcid{.+\\.svg}', async (context) => {
    const { searchParams } = new URL(context.req.url);
    const look = readLook(searchParams);
    const found = await stateOf(context, searchParams, look, reportOn);
    const { state, canonical } = found;
    if (canonical) return redirected(context, canonical);
    const { label, style } = 'wrong' in look ? { label: DEFAULT_LABEL, style: 'flat' as const } : look;
    return context.body(renderBadge(state, label, style), 200, {
      'content-type': 'image/svg+xml; charset=utf-8',
      ...headersOf(found, context.env),
    });
  });

  /** @see https://shields.io/badges/endpoint-badge */
  routes.get('/:orcid{.+\\.json}', async (context) => {
    const { searchParams } = new URL(context.req.url);
    const look = readLook(searchParams);
    if ('wrong' in look) return problem(context, 'invalid-parameter', look.wrong);
    const found = await stateOf(context, searchParams, look, reportOn);
    const { state, lifetime, canonical, wrong } = found;
    if (wrong) return problem(context, 'invalid-parameter', wrong);
    if (canonical) return redirected(context, canonical);
    const { message, tone, status } = state;
    const body: ShieldsBadge = {
      schemaVersion: 1,
      label: look.label,
      message,
      color: COLOURS[tone],
      isError: status === 'error',
      cacheSeconds: freshSeconds(lifetime),
    };
    return context.json(body, 200, headersOf(found, context.env));
  });

  return routes;
}

interface Found {
  state: BadgeState;
  lifetime: Lifetime;
  /** What the state was read from. */
  made?: Made;
  /** The iD as the address should have it, where it does not. */
  canonical?: string;
  wrong?: string;
}

async function stateOf(
  context: BadgeContext,
  parameters: URLSearchParams,
  look: Look | { wrong: string },
  reportOn: ReportOn,
): Promise<Found> {
  const written = context.req.param('orcid')?.replace(/\.(?:svg|json)$/, '') ?? '';
  const asked = readOrcidId(written);
  if ('problem' in asked) return { state: NOT_AN_ID, lifetime: 'refusal' };
  if ('wrong' in look) return { state: BAD_REQUEST, lifetime: 'refusal' };
  const chosen = readSelection(parameters, ['style', 'label']);
  if ('wrong' in chosen) return { state: BAD_REQUEST, lifetime: 'refusal', wrong: chosen.wrong };
  if (written !== asked.id) return { state: BAD_REQUEST, lifetime: 'redirection', canonical: asked.id };

  const made = await reportOn(context, asked.id, chosen.selection);
  if ('no' in made) {
    return made.no === 'rate-limited'
      ? { state: COULD_NOT_CHECK, lifetime: 'incomplete' }
      : { state: NO_SUCH_ID, lifetime: 'unknownId' };
  }
  return { state: badgeState(made.report), lifetime: lifetimeOf(made.report), made };
}

function headersOf({ state, lifetime, made }: Found, env: Env): Record<string, string> {
  return made ? reportHeaders(made, env) : { 'cache-control': cacheControl(lifetime, env), 'sync-status': state.status };
}

function redirected(context: BadgeContext, id: string): Response {
  const { pathname, search } = new URL(context.req.url);
  context.header('cache-control', cacheControl('redirection', context.env));
  return context.redirect(`/badge/${id}${pathname.endsWith('.json') ? '.json' : '.svg'}${search}`, 308);
}

function readLook(parameters: URLSearchParams): Look | { wrong: string } {
  const label = parameters.get('label') ?? DEFAULT_LABEL;
  if ([...label].length > MAX_LABEL_CHARACTERS)
    return { wrong: `The parameter label may have ${MAX_LABEL_CHARACTERS} characters.` };
  if (/\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u.test(label)) return { wrong: 'The parameter label may have no control characters.' };
  const style = BADGE_STYLES.find((each) => each === (parameters.get('style') ?? 'flat'));
  return style ? { label: label.trim(), style } : { wrong: `The parameter style must be one of ${BADGE_STYLES.join(', ')}.` };
}
