/**
 * The forms in which a report can be had: by the suffix of the address, or by what the caller accepts.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1
 */
import type { Context } from 'hono';
import { accepts } from 'hono/accepts';

/** In the order in which they are preferred where a caller takes several equally. */
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

/** @returns What stands before the suffix, and the suffix, in lower case; null where there is none. */
export function splitSuffix(written: string): { name: string; suffix: Format | null } {
  const suffix = FORMATS.find((format) => format === SUFFIX.exec(written)?.[1]?.toLowerCase()) ?? null;
  return { name: written.replace(SUFFIX, ''), suffix };
}

/** One range of the header `Accept`: `text/*;q=0.5`. */
interface Range {
  type: string;
  q: number;
}

/** A suffix wins over what the caller accepts. */
export function wantsEvents({ req }: Context): boolean {
  return !SUFFIX.test(req.path) && (req.header('accept')?.includes('text/event-stream') ?? false);
}

/** JSON where nothing fits, and where everything does. */
export function negotiatedFormat(context: Context): Format {
  const chosen = accepts(context, {
    header: 'Accept',
    supports: Object.values(MEDIA_TYPES),
    default: MEDIA_TYPES.json,
    match: bestOf,
  });
  return FORMATS.find((format) => MEDIA_TYPES[format] === chosen) ?? 'json';
}

/** As the caller weighs them; then what is named rather than covered by a wildcard. Hono's own choice overlooks the wildcard for all. */
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

/** @param named What the file is about; `day` is when it was made. */
export function describedAs(format: Format, { orcid, day }: { orcid: string; day: string }): Record<string, string> {
  const charset = format === 'json' || format === 'atom' ? '' : '; charset=utf-8';
  const toKeep = format === 'csv' || format === 'bib' ? 'attachment' : 'inline';
  return {
    'content-type': `${MEDIA_TYPES[format]}${charset}${format === 'csv' ? '; header=present' : ''}`,
    'content-disposition': `${toKeep}; filename="orcid-sync-${orcid}-${day}.${format}"`,
  };
}
