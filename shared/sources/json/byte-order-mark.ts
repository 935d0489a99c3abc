/** The byte order mark, which may come before a JSON document although it is not part of it. */

export const MARK_BYTES = 3;

/** @param parts The document from its beginning; at least `MARK_BYTES` of it, if it is that long. */
export function withoutMark(parts: readonly Uint8Array[]): Uint8Array[] {
  const bytes = parts.flatMap((part) => [...part.subarray(0, MARK_BYTES)]).slice(0, MARK_BYTES);
  if (bytes[0] !== 0xef || bytes[1] !== 0xbb || bytes[2] !== 0xbf) return [...parts];
  let left = MARK_BYTES;
  return parts.map((part) => {
    const mark = Math.min(left, part.length);
    left -= mark;
    return part.subarray(mark);
  });
}
