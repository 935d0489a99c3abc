/** Reads a request to the status route: the iD, the items to include, and the form of the response. */
import type { Context } from 'hono';
import { type Format, negotiatedFormat, splitSuffix, wantsEvents } from '../http/formats.ts';
import { type OwnParameters, orcidRequest } from '../http/orcid-request.ts';
import { problem } from '../http/problem.ts';
import { invalidParameter } from '../http/selection.ts';

interface StatusParameters {
  form: Format | 'events';
  /** Whether a table begins with a byte order mark. */
  bom: boolean;
}

export const statusRequest = orcidRequest<StatusParameters>({
  base: '/api/v1/status',
  own: parametersOf,
  refuse: problem,
  split: splitSuffix,
});

function parametersOf(context: Context): OwnParameters<StatusParameters> {
  const { suffix } = splitSuffix(context.req.param('orcid') ?? '');
  const form = suffix ?? (wantsEvents(context) ? 'events' : negotiatedFormat(context));
  return { names: form === 'csv' ? ['bom'] : [], read: (query) => readByteOrderMark(query, form) };
}

/** `?bom=1` is for spreadsheets that need a byte order mark to recognise UTF-8. */
function readByteOrderMark(query: URLSearchParams, form: StatusParameters['form']) {
  const bom = query.get('bom');
  if (bom !== null && bom !== '1') return invalidParameter('The parameter bom must be 1. Leave it out if you do not need it.');
  return { ok: true as const, form, bom: bom === '1' };
}
