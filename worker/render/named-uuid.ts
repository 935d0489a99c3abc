/** UUIDs for the entries of a feed. */
const HEX_DIGITS = 16;

/**
 * A version 5 UUID, which is always the same for the same namespace and name.
 *
 * @param namespace A UUID.
 * @see https://www.rfc-editor.org/rfc/rfc9562#section-5.5
 */
export async function namedUuid(namespace: string, name: string): Promise<string> {
  const space = namespace.replaceAll('-', '').match(/../g) ?? [];
  const whole = Uint8Array.of(...space.map((pair) => Number.parseInt(pair, HEX_DIGITS)), ...new TextEncoder().encode(name));
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-1', whole)).subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const digits = Array.from(bytes, (byte) => byte.toString(HEX_DIGITS).padStart(2, '0')).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
