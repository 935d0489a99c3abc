/** What is asked of the status routes. */
import type { Context } from 'hono';
import type { ProblemCode } from '../../shared/api/problem.schema.ts';
import { ORCID_ID_PROBLEM_TEXT, ORCID_ID_SHAPE, type OrcidId, readOrcidId } from '../../shared/identifiers/orcid-id.ts';
import type { Selection } from '../../shared/items/selection.ts';
import { type Format, negotiatedFormat, splitSuffix, wantsEvents } from '../http/formats.ts';
import { readByteOrderMark, readSelection } from './selection.ts';

export interface StatusRequest {
  id: OrcidId;
  selection: Selection;
  form: Format | 'events';
  /** The last part of the address as it should be. */
  canonical: string;
  bom: boolean;
}

export interface Refusal {
  code: ProblemCode;
  detail: string;
}

/** @param written The last part of the address. */
export function readStatusRequest(context: Context, written: string): StatusRequest | Refusal {
  const { name, suffix } = splitSuffix(written);
  const form = suffix ?? (wantsEvents(context) ? 'events' : negotiatedFormat(context));
  const asked = readOrcidId(name);
  if ('problem' in asked) {
    return { code: 'invalid-orcid-id', detail: `${ORCID_ID_PROBLEM_TEXT[asked.problem]} ${ORCID_ID_SHAPE}` };
  }
  const { searchParams } = new URL(context.req.url);
  const chosen = readSelection(searchParams, form === 'csv' ? ['bom'] : []);
  if ('wrong' in chosen) return { code: 'invalid-parameter', detail: chosen.wrong };
  const mark = readByteOrderMark(searchParams);
  if ('wrong' in mark) return { code: 'invalid-parameter', detail: mark.wrong };
  return { id: asked.id, ...chosen, ...mark, form, canonical: suffix ? `${asked.id}.${suffix}` : asked.id };
}
