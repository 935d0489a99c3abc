/**
 * The first step of every route about one ORCID iD: reads the iD from the path and the parameters from the query, refuses
 * what is wrong with them, and redirects other spellings of the iD to the canonical address.
 */
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { type OrcidId, readOrcidId } from '../../shared/identifiers/orcid-id.ts';
import type { Selection } from '../../shared/items/selection.ts';
import { redirectToCanonical } from './canonical.ts';
import type { Refusal } from './problem.ts';
import type { AppEnv } from './router.ts';
import { type InvalidParameter, readSelection } from './selection.ts';

export interface OrcidRequest {
  id: OrcidId;
  selection: Selection;
  /** The query of the request, with its `?`, or empty. */
  search: string;
}

/** Parameters that only this route has. */
export interface OwnParameters<Values> {
  names: readonly string[];
  read: (query: URLSearchParams) => ({ ok: true } & Values) | InvalidParameter;
}

interface OrcidRoute<Values> {
  /** The path up to the iD: `/badge`. */
  base: string;
  own: (context: Context) => OwnParameters<Values>;
  refuse: <E extends AppEnv>(context: Context<E>, refusal: Refusal, query: URLSearchParams) => Response | Promise<Response>;
  /** Splits the last part of the path into the iD and the suffix that the canonical address keeps. */
  split?: (written: string) => { name: string; suffix: string | null };
}

/** For `own`: the route has no parameters but scope and prefix. */
export const NO_OTHERS: OwnParameters<object> = { names: [], read: () => ({ ok: true }) };

const withoutSuffix = (written: string) => ({ name: written, suffix: null });

/** Middleware for a path with the parameter `:orcid`. The handler after it finds the request in `context.var.orcidRequest`. */
export function orcidRequest<Values extends object>({ base, own, refuse, split = withoutSuffix }: OrcidRoute<Values>) {
  return createMiddleware<AppEnv & { Variables: { orcidRequest: OrcidRequest & Values } }>(async (context, next) => {
    const { search, searchParams: query } = new URL(context.req.url);
    const written = context.req.param('orcid') ?? '';
    const { name, suffix } = split(written);
    const orcid = readOrcidId(name);
    if (!orcid.ok) return refuse(context, { code: 'invalid-orcid-id', detail: orcid.problem.detail }, query);
    const { names, read } = own(context);
    const chosen = readSelection(query, names);
    if (!chosen.ok) return refuse(context, chosen.problem, query);
    const values = read(query);
    if (!values.ok) return refuse(context, values.problem, query);
    const canonical = suffix === null ? orcid.id : `${orcid.id}.${suffix}`;
    if (written !== canonical) return redirectToCanonical(context, `${base}/${canonical}${search}`);

    context.set('orcidRequest', { id: orcid.id, selection: chosen.selection, search, ...values });
    return next();
  });
}
