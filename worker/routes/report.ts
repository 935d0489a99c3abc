/**
 * `GET /report/{iD}`: the report as a page, complete without scripts. The site builds its frame. A report that is ready at once fills it,
 * with a title and a description for previews of links. Otherwise the frame is sent with “Checking”, and the report follows.
 *
 * `GET /report/?orcid=`: where the form leads without scripts.
 */
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { findDoi } from '../../shared/identifiers/doi.ts';
import { readOrcidId } from '../../shared/identifiers/orcid-id.ts';
import { reportPath } from '../../shared/report/address.ts';
import { noReportHtml, type PagePart, reportHtml, waitingHtml } from '../../shared/views/to-html.ts';
import { cacheControl } from '../http/lifetimes.ts';
import { NO_OTHERS, orcidRequest } from '../http/orcid-request.ts';
import { isPageAddress } from '../http/page-address.ts';
import { PROBLEMS, problem, problemHeaders, RETRY_AFTER_SECONDS, type Refusal, reportFault } from '../http/problem.ts';
import { publicOrigin } from '../http/public-address.ts';
import { reportHeaders } from '../http/report-headers.ts';
import { type AppEnv, type AppMiddleware, createRouter } from '../http/router.ts';
import { type FrameParts, frameParts, headHtml } from '../render/report-frame.ts';
import type { ReportOn, ReportResult } from '../reports.ts';

/** A visitor who would wait longer than this for the report sees the frame first. A report from a copy takes a few milliseconds. */
const READY_MS = 100;

const reportRequest = orcidRequest({ base: '/report', own: () => NO_OTHERS, refuse: refusalPage });

export function report(reportOn: ReportOn, readyMs = READY_MS) {
  const routes = createRouter();

  routes.get('/', async (context) => {
    const asked = new URL(context.req.url).searchParams.get('orcid');
    return asked === null ? formPage(context) : leadToReport(context, asked);
  });

  routes.get('/:orcid{[\\s\\S]+}', reportRequest, async (context) => {
    const frame = await frameOf(context);
    if (!frame) return problem(context, NO_FRAME);
    const { id, selection } = context.var.orcidRequest;
    const making = reportOn(context, id, selection);
    const ready = await Promise.race([making, after(readyMs)]);
    return ready ? wholePage(context, frame, ready) : growingPage(context, frame, making);
  });

  return routes;
}

/** Replaces a refusal that came before the route, such as that of a limit, by a page. */
export const alwaysAPage: AppMiddleware = async (context, next) => {
  await next();
  const { req, res } = context;
  const isRefused = res.headers.get('content-type') === 'application/problem+json';
  if (!isRefused || !isPageAddress(req.path) || !['GET', 'HEAD'].includes(req.method)) return;
  context.res = await refusalPage(context, (await res.json()) as Refusal);
};

const NO_FRAME: Refusal = { code: 'internal', detail: 'Something went wrong on our side. Try again later.' };

interface Frame extends FrameParts {
  /** The headers that the site's own pages have, such as the content security policy. */
  headers: Record<string, string>;
}

/** @returns Null if the site is not there. */
async function frameOf<E extends AppEnv>({ env }: Context<E>): Promise<Frame | null> {
  const response = await env.ASSETS.fetch(`${publicOrigin(env)}/report/`);
  const parts = response.ok ? frameParts(await response.text()) : null;
  if (!parts) return null;
  const headers = Object.fromEntries([...response.headers].filter(([name]) => !OF_THE_FILE.includes(name)));
  return { ...parts, headers };
}

/** Headers that are about the frame as a file, and wrong for a page that is made from it. */
const OF_THE_FILE = ['cache-control', 'cf-cache-status', 'content-encoding', 'content-length', 'content-type', 'date', 'etag'];

/** The frame as it is: it asks for an iD. */
async function formPage(context: Context<AppEnv>): Promise<Response> {
  const frame = await frameOf(context);
  if (!frame) return problem(context, NO_FRAME);
  const title = 'Check an ORCID iD';
  const description = 'Find out which public Figshare items appear on an ORCID record, which don’t, and what to do about it.';
  const head = await headHtml({ title, description, address: `${publicOrigin(context.env)}/report/`, oembed: null });
  const headers = { ...frame.headers, 'cache-control': cacheControl('builtIn', context.env) };
  return context.html(frame.start + head + frame.middle + frame.form + frame.end, 200, headers);
}

/** The form leads here, because without scripts it cannot make a path from what was typed. */
function leadToReport(context: Context<AppEnv>, asked: string): Response | Promise<Response> {
  const read = readOrcidId(asked);
  if (!read.ok) return refusalPage(context, { code: 'invalid-orcid-id', detail: read.problem.detail });
  context.header('cache-control', 'no-store');
  return context.redirect(`/report/${read.id}`, 303);
}

async function wholePage<E extends AppEnv>(context: Context<E>, frame: Frame, made: ReportResult): Promise<Response> {
  if (!made.ok) return refusalPage(context, made.problem);
  const origin = publicOrigin(context.env);
  const part = reportHtml(made.report, origin);
  const address = origin + reportPath(made.report);
  const head = await headHtml({ ...part, address, oembed: `${origin}/oembed?url=${encodeURIComponent(address)}` });
  const headers = { ...frame.headers, ...reportHeaders(made, context.env) };
  return context.html(frame.start + head + frame.middle + part.html + frame.end, 200, headers);
}

/**
 * Sends the frame at once and the report when it is there. The headers are sent before we know the result, so no
 * cache may keep this page. The next visitor gets the whole page, made from the cached collection.
 */
async function growingPage<E extends AppEnv>(context: Context<E>, frame: Frame, making: Promise<ReportResult>): Promise<Response> {
  const id = context.req.path.split('/').pop() ?? '';
  const origin = publicOrigin(context.env);
  const head = await headHtml({ ...WAITING_HEAD, address: `${origin}/report/${id}`, oembed: null });
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  const send = (text: string) => writer.write(new TextEncoder().encode(text));
  const writing = async () => {
    await send(frame.start + head + frame.middle + waitingHtml(id));
    const made = await making.catch((error): ReportResult => ({ ok: false, problem: reportFault(error) as never }));
    await send((made.ok ? reportHtml(made.report, origin) : refusalPart(context, made.problem)).html + frame.end);
    await writer.close();
  };
  // A visitor who leaves early closes the stream.
  context.executionCtx.waitUntil(writing().catch(() => {}));
  return context.body(readable, 200, {
    ...frame.headers,
    'content-type': 'text/html; charset=UTF-8',
    'cache-control': 'no-store',
    // A compressing server would keep the frame back until it has the report.
    'content-encoding': 'identity',
  });
}

const WAITING_HEAD = {
  title: 'Report on an ORCID iD',
  description: 'Which public Figshare items appear on this ORCID record, which don’t, and what to do about it.',
};

async function refusalPage<E extends AppEnv>(context: Context<E>, refusal: Refusal): Promise<Response> {
  const frame = await frameOf(context);
  if (!frame) return problem(context, refusal);
  const part = refusalPart(context, refusal);
  const head = await headHtml({ ...part, address: `${publicOrigin(context.env)}/report/`, oembed: null });
  const status: ContentfulStatusCode = PROBLEMS[refusal.code].status;
  const headers = { ...frame.headers, ...problemHeaders(refusal.code, context.env) };
  return context.html(frame.start + head + frame.middle + part.html + frame.end, status, headers);
}

function refusalPart<E extends AppEnv>(context: Context<E>, { code, detail }: Refusal): PagePart {
  const asked = askedIn(new URL(context.req.url));
  const doi = code === 'invalid-orcid-id' ? findDoi(asked) : null;
  return noReportHtml({ is: 'no-report', code, detail, asked, doi, retryIn: code === 'rate-limited' ? RETRY_AFTER_SECONDS : null });
}

/** Nobody could correct a longer text. */
const MAX_SHOWN_CHARACTERS = 200;

/** What was entered, to put it back into the form. */
function askedIn({ pathname, searchParams }: URL): string {
  const written = searchParams.get('orcid') ?? pathname.replace(/^\/report\/?/, '');
  try {
    return decodeURIComponent(written).slice(0, MAX_SHOWN_CHARACTERS);
  } catch {
    return '';
  }
}

function after(ms: number): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), ms));
}
