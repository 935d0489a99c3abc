/** Whether parts of Figshare's answers are what `figshare.schema.ts` says. */
import type { Hit } from './figshare.schema.ts';
import { isMaybeText, isObject } from './wire.ts';

const NUMERAL = /^\d{1,15}$/;

export function isHit(value: unknown): value is Hit {
  return (
    isObject(value) &&
    isNumber(value.id) &&
    isMaybeText(value.title) &&
    isMaybeText(value.doi) &&
    isMaybeText(value.handle) &&
    isMaybeText(value.url_public_html) &&
    isMaybeText(value.published_date) &&
    isMaybeText(value.defined_type_name)
  );
}

/** A number such as an item or a version has; anything else is none. */
export function positive(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : null;
}

function isNumber(value: unknown): boolean {
  return positive(value) !== null || (typeof value === 'string' && NUMERAL.test(value));
}
