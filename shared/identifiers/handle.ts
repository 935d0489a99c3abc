/**
 * Reads Handles, which some items on Figshare have in place of a DOI.
 *
 * @see https://support.figshare.com/support/solutions/articles/6000272246
 */
import { withoutPunctuation } from './doi-end.ts';
import { withoutInvisible } from './invisible.ts';
import { unescaped } from './percent-escapes.ts';

const MAX_LENGTH = 1000;
const RESOLVER = /^(?:https?:\/\/)?(?:www\.)?hdl\.handle\.net\/+/i;
const LABEL = /^(?:hdl|handle)\s*:\s*/i;
/** Every DOI is also a Handle, but we read those as DOIs. */
const HANDLE = /^(?!10\.)\d+(?:\.\d+)*\/\S+$/;

/** @returns The Handle without its resolver, such as `2381/27744`, if the whole text is one; otherwise null. */
export function parseHandle(text: string | null | undefined): string | null {
  if (!text || text.length > MAX_LENGTH) return null;
  const bare = withoutInvisible(text).trim().replace(LABEL, '');
  const name = RESOLVER.test(bare) ? unescaped(bare.replace(RESOLVER, '').replace(/[?#].*$/s, '')) : bare;
  const handle = withoutPunctuation(name);
  return HANDLE.test(handle) && handle.isWellFormed() ? handle : null;
}
