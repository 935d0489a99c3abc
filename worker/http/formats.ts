/**
 * The formats of a report, and which of them a request gets: the one of the address's suffix, else the best that the caller
 * accepts.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1
 */
import type { Context, MiddlewareHandler } from 'hono';
import { accepts } from 'hono/accepts';

/** The first ones win where a caller accepts several equally. */
export const FORMATS = ['json', 'txt', 'csv', 'atom', 'bib'] as const;
export type Format = (typeof FORMATS)[number];

const MEDIA_TYPES: Record<Format, string> = {
  json: 'application/json',
  txt: 'text/plain',
  csv: 'text/csv',
  atom: 'application/atom+xml',
  bib: 'application/x-bibtex',
};

const SUFFIX = new RegExp(`\\.(${FORMATS.join('|')})/*$`, 'i');

/** @returns The text before the suffix, and the suffix in lower case, or null if there is none. */
export function splitSuffix(written: string): { name: string; suffix: Format | null } {
  const suffix = FORMATS.find((format) => format === SUFFIX.exec(written)?.[1]?.toLowerCase()) ?? null;
  return { name: written.replace(SUFFIX, ''), suffix };
}

/** One range of the header `Accept`, such as `text/*;q=0.5`. */
interface Range {
  type: string;
  q: number;
}

export function wantsEvents({ req }: Context): boolean {
  return !SUFFIX.test(req.path) && (req.header('accept')?.includes('text/event-stream') ?? false);
}

/** An address without a suffix has different bodies for different callers, which caches need to know. */
export const varyByAccept: MiddlewareHandler = (context, next) => {
  if (!SUFFIX.test(context.req.param('orcid') ?? '')) context.header('vary', 'Accept');
  return next();
};

/** For addresses without a suffix. JSON if nothing fits, and if everything does. */
export function negotiatedFormat(context: Context): Format {
  const chosen = accepts(context, {
    header: 'Accept',
    supports: Object.values(MEDIA_TYPES),
    default: MEDIA_TYPES.json,
    match: bestOf,
  });
  return FORMATS.find((format) => MEDIA_TYPES[format] === chosen) ?? 'json';
}

// Prefers the highest weight, then a type that is named to one that a wildcard covers. Hono's default match overlooks */*.
function bestOf(ranges: readonly Range[], { supports, default: fallback }: { supports: string[]; default: string }): string {
  const weighed = supports.map((type) => {
    const fitting = ranges.filter((range) => covers(range.type.toLowerCase(), type));
    const [closest] = fitting.toSorted((a, b) => closeness(b) - closeness(a));
    return { type, weight: closest?.q ?? 0, closeness: closest ? closeness(closest) : 0 };
  });
  const [best] = weighed.toSorted((a, b) => b.weight - a.weight || b.closeness - a.closeness);
  return best && best.weight > 0 ? best.type : fallback;
}

function covers(range: string, type: string): boolean {
  return range === type || range === '*/*' || (range.endsWith('/*') && type.startsWith(range.slice(0, -1)));
}

function closeness({ type }: Range): number {
  return type === '*/*' ? 0 : type.endsWith('/*') ? 1 : 2;
}

/** The content type and the file name. `day` is when the report was made. */
export function fileHeaders(format: Format, { orcid, day }: { orcid: string; day: string }): Record<string, string> {
  const charset = format === 'json' || format === 'atom' ? '' : '; charset=utf-8';
  const disposition = format === 'csv' || format === 'bib' ? 'attachment' : 'inline';
  return {
    'content-type': `${MEDIA_TYPES[format]}${charset}${format === 'csv' ? '; header=present' : ''}`,
    'content-disposition': `${disposition}; filename="orcid-sync-${orcid}-${day}.${format}"`,
  };
}
