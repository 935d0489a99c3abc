/** Whether parts of ORCID's answers are what `orcid.schema.ts` says. */
import type { WorkGroup, WorkSummary, Works } from './orcid.schema.ts';
import { isListOf, isMaybe, isMaybeText, isObject, mayHold } from './wire.ts';

export function isWorks(value: unknown): value is Works {
  return isObject(value) && Array.isArray(value.group) && isMaybeText(value.path);
}

export function isWorkGroup(value: unknown): value is WorkGroup {
  return isObject(value) && Array.isArray(value['work-summary']);
}

export function isWorkSummary(value: unknown): value is WorkSummary {
  return (
    isObject(value) &&
    Number.isFinite(value['put-code']) &&
    isMaybe(value['created-date'], isMoment) &&
    isMaybe(value.source, isSource) &&
    isMaybe(value.title, isTitle) &&
    isMaybe(value['external-ids'], areExternalIds) &&
    mayHold(value.url, 'value') &&
    isMaybeText(value.type)
  );
}

/** The code that comes with 301, 404 and 409. */
export function errorCodeIn(body: unknown): number | undefined {
  const code = isObject(body) ? body['error-code'] : undefined;
  return typeof code === 'number' && Number.isFinite(code) ? code : undefined;
}

function isMoment(value: unknown): boolean {
  return isObject(value) && Number.isFinite(value.value);
}

function isSource(value: unknown): boolean {
  return (
    isObject(value) &&
    mayHold(value['source-orcid'], 'path') &&
    mayHold(value['source-client-id'], 'path') &&
    mayHold(value['source-name'], 'value') &&
    mayHold(value['assertion-origin-orcid'], 'path')
  );
}

function isTitle(value: unknown): boolean {
  return isObject(value) && mayHold(value.title, 'value');
}

function areExternalIds(value: unknown): boolean {
  return isObject(value) && isMaybe(value['external-id'], (list) => isListOf(list, isExternalId));
}

function isExternalId(value: unknown): boolean {
  return (
    isObject(value) &&
    isMaybeText(value['external-id-type']) &&
    isMaybeText(value['external-id-value']) &&
    mayHold(value['external-id-normalized'], 'value') &&
    mayHold(value['external-id-url'], 'value') &&
    isMaybeText(value['external-id-relationship'])
  );
}
