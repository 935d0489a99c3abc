/** `GET /api/v1/status/{iD}`: the report as JSON. */
import { Hono } from 'hono';
import { analyse } from '../../shared/analyse.ts';
import { collect } from '../../shared/collect.ts';
import { ORCID_ID_PROBLEM_TEXT, ORCID_ID_SHAPE, readOrcidId } from '../../shared/orcid-id.ts';
import type { Fetch } from '../../shared/sources/get-json.ts';
import type { Env } from '../env.ts';
import { conditional, entityTag } from '../http/entity-tag.ts';
import { cacheControl } from '../http/lifetimes.ts';
import { problem } from '../http/problem.ts';
import { upstreamsOf } from '../http/upstreams.ts';
import { readSelection } from './selection.ts';

export interface StatusOptions {
  fetch?: Fetch;
  now?: () => Date;
  deadlineMs?: number;
}

export function status({ fetch, now = () => new Date(), ...limits }: StatusOptions) {
  const routes = new Hono<{ Bindings: Env }>();

  routes.get('/:orcid{.+}', conditional, async (context) => {
    const { env, req } = context;
    const { search, searchParams } = new URL(req.url);
    const asked = readOrcidId(req.param('orcid'));
    if ('problem' in asked) {
      return problem(context, 'invalid-orcid-id', `${ORCID_ID_PROBLEM_TEXT[asked.problem]} ${ORCID_ID_SHAPE}`);
    }
    const chosen = readSelection(searchParams);
    if ('wrong' in chosen) return problem(context, 'invalid-parameter', chosen.wrong);
    if (req.param('orcid') !== asked.id) {
      context.header('cache-control', cacheControl('redirection', env));
      return context.redirect(`/api/v1/status/${asked.id}${search}`, 308);
    }

    const moment = now();
    const upstreams = { ...upstreamsOf(env), ...(fetch && { fetch }) };
    const collection = await collect(asked.id, { upstreams, now: moment, ...limits });
    if (!collection) {
      return problem(context, 'unknown-orcid-id', 'ORCID has no record with this iD. Compare it with the address of the record.');
    }
    const report = analyse(collection, chosen.selection, moment);
    return context.json(report, 200, {
      'cache-control': cacheControl(report.status === 'incomplete' ? 'incomplete' : 'complete', env),
      etag: await entityTag(report),
      'sync-status': report.status,
    });
  });

  return routes;
}
