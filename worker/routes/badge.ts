/** `GET /badge/{iD}.svg` and `.json`: the status as an image, and as data for Shields. */
import type { Context } from 'hono';
import type { ShieldsBadge } from '../../shared/api/shields.schema.ts';
import {
  BAD_REQUEST,
  BADGE_COUNTS,
  type BadgeCount,
  type BadgeState,
  badgeState,
  COULD_NOT_CHECK,
  DEFAULT_LABEL,
  NO_SUCH_ID,
  NOT_AN_ID,
} from '../../shared/report/badge-state.ts';
import { isImageAddress } from '../http/image-address.ts';
import { cacheControl, freshSeconds, type Lifetime } from '../http/lifetimes.ts';
import { orcidRequest } from '../http/orcid-request.ts';
import { problem, type Refusal } from '../http/problem.ts';
import { lifetimeOf, reportHeaders } from '../http/report-headers.ts';
import { type AppEnv, type AppMiddleware, createRouter } from '../http/router.ts';
import { invalidParameter } from '../http/selection.ts';
import { BADGE_STYLES, type BadgeStyle, COLOURS, renderBadge } from '../render/badge.ts';
import type { ReportOn, ReportResult, ReportWithAge } from '../reports.ts';

const MAX_LABEL_CHARACTERS = 100;
const SVG = 'image/svg+xml; charset=utf-8';

interface Look {
  label: string;
  style: BadgeStyle;
  count: BadgeCount;
}

const DEFAULT_LOOK: Look = { label: DEFAULT_LABEL, style: 'flat', count: 'all' };

const badgeRequest = (refuse: typeof refuseAsImage) =>
  orcidRequest<Look>({
    base: '/badge',
    own: () => ({ names: ['style', 'label', 'count'], read: readLook }),
    refuse,
    split: (written) => {
      const [, name = '', suffix = 'svg'] = /^([\s\S]*?)(?:\.(svg|json))?[\s/]*$/i.exec(written) ?? [];
      return { name, suffix: suffix.toLowerCase() };
    },
  });

/**
 * Replaces every refusal of a request for an image with an image, because pages would show anything else as broken. The status is 200, because some programs that fetch images on behalf of pages, such as GitHub's, drop all others.
 */
export const alwaysAnImage: AppMiddleware = async (context, next) => {
  await next();
  const { req, res } = context;
  const isRefused = res.headers.get('content-type') === 'application/problem+json';
  if (!isRefused || !isImageAddress(req.path) || !['GET', 'HEAD'].includes(req.method)) return;
  const isOurFault = res.status === 429 || res.status >= 500;
  const look = readLook(new URL(req.url).searchParams);
  const { label, style } = look.ok ? look : DEFAULT_LOOK;
  const image = renderBadge(isOurFault ? COULD_NOT_CHECK : BAD_REQUEST, label, style);
  context.res = new Response(image, { status: 200, headers: { ...Object.fromEntries(res.headers), 'content-type': SVG } });
};

export function badge(reportOn: ReportOn) {
  const routes = createRouter();

  // The patterns also match line breaks, so that an address with one in it is refused as all others are.
  routes.get('/:orcid{[\\s\\S]+\\.json}', badgeRequest(refuseAsData), async (context) => {
    const { id, selection, label, count } = context.var.orcidRequest;
    return asData(context, contentOf(await reportOn(context, id, selection), count), label);
  });

  routes.get('/:orcid{[\\s\\S]+}', badgeRequest(refuseAsImage), async (context) => {
    const { id, selection, ...look } = context.var.orcidRequest;
    return asImage(context, contentOf(await reportOn(context, id, selection), look.count), look);
  });

  return routes;
}

interface BadgeContent {
  state: BadgeState;
  lifetime: Lifetime;
  /** The report that the state was read from, if there is one. */
  made?: ReportWithAge;
}

function contentOf(result: ReportResult, count: BadgeCount): BadgeContent {
  if (result.ok) return { state: badgeState(result.report, count), lifetime: lifetimeOf(result), made: result };
  return result.problem.code === 'rate-limited'
    ? { state: COULD_NOT_CHECK, lifetime: 'never' }
    : { state: NO_SUCH_ID, lifetime: 'unknownId' };
}

function contentOfRefusal({ code }: Refusal): BadgeContent {
  return { state: code === 'invalid-orcid-id' ? NOT_AN_ID : BAD_REQUEST, lifetime: 'refusal' };
}

/** Still an image: anything else would show as a broken image on somebody's page. */
function refuseAsImage<E extends AppEnv>(context: Context<E>, refusal: Refusal, query: URLSearchParams): Response {
  const look = readLook(query);
  return asImage(context, contentOfRefusal(refusal), look.ok ? look : DEFAULT_LOOK);
}

/** Shields draws any label and message, so it gets a badge that says what is wrong with the iD. A wrong parameter is a problem. */
function refuseAsData<E extends AppEnv>(context: Context<E>, refusal: Refusal, query: URLSearchParams): Response {
  const look = readLook(query);
  if (!look.ok) return problem(context, look.problem);
  return refusal.code === 'invalid-orcid-id' ? asData(context, contentOfRefusal(refusal), look.label) : problem(context, refusal);
}

function asImage<E extends AppEnv>(context: Context<E>, content: BadgeContent, { label, style }: Look): Response {
  return context.body(renderBadge(content.state, label, style), 200, {
    'content-type': SVG,
    ...headersOf(context, content),
  });
}

/** @see https://shields.io/badges/endpoint-badge */
function asData<E extends AppEnv>(context: Context<E>, content: BadgeContent, label: string): Response {
  const { message, tone, status } = content.state;
  const body: ShieldsBadge = {
    schemaVersion: 1,
    label,
    message,
    color: COLOURS[tone].ground,
    isError: status === 'error',
    cacheSeconds: freshSeconds(content.lifetime),
  };
  return context.json(body, 200, headersOf(context, content));
}

function headersOf<E extends AppEnv>({ env }: Context<E>, { state, lifetime, made }: BadgeContent): Record<string, string> {
  return made ? reportHeaders(made, env) : { 'cache-control': cacheControl(lifetime, env), 'sync-status': state.status };
}

function readLook(query: URLSearchParams) {
  const label = query.get('label') ?? DEFAULT_LOOK.label;
  if ([...label].length > MAX_LABEL_CHARACTERS) {
    return invalidParameter(`The parameter label may have at most ${MAX_LABEL_CHARACTERS} characters.`);
  }
  if (/\p{Cc}|\p{Cs}|[\u202a-\u202e\u2066-\u2069\ufffe\uffff]/u.test(label)) {
    return invalidParameter('The parameter label must not contain control characters.');
  }
  const style = BADGE_STYLES.find((each) => each === (query.get('style') ?? DEFAULT_LOOK.style));
  if (!style) return invalidParameter(`The parameter style must be one of ${BADGE_STYLES.join(', ')}.`);
  const count = BADGE_COUNTS.find((each) => each === (query.get('count') ?? DEFAULT_LOOK.count));
  if (!count) return invalidParameter(`The parameter count must be one of ${BADGE_COUNTS.join(', ')}.`);
  return { ok: true as const, label: label.trim(), style, count };
}
