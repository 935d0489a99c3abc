/** Finds what is stored under a member's name by the bytes of the name, without making a string of it. */

/** A power of two, several times the number of members that we read of any object. */
const SLOTS = 64;

interface Slot<Value> {
  codes: Uint8Array;
  value: Value;
}

/** A hash table. A name that is written with an escape sequence is not found. */
export class JsonNames<Value> {
  readonly #slots: (Slot<Value> | undefined)[] = Array(SLOTS).fill(undefined);

  constructor(named: Readonly<Record<string, Value>>) {
    for (const [name, value] of Object.entries(named)) {
      const codes = new TextEncoder().encode(name);
      let slot = slotOf(codes, 0, codes.length);
      while (this.#slots[slot]) slot = (slot + 1) % SLOTS;
      this.#slots[slot] = { codes, value };
    }
  }

  /** @param start The first byte of the name, after the quote. @param end The closing quote. */
  find(bytes: Uint8Array, start: number, end: number): Value | undefined {
    let slot = slotOf(bytes, start, end);
    for (;;) {
      const candidate = this.#slots[slot];
      if (!candidate || isSame(candidate.codes, bytes, start, end)) return candidate?.value;
      slot = (slot + 1) % SLOTS;
    }
  }
}

function slotOf(bytes: Uint8Array, start: number, end: number): number {
  return (5 * (end - start) + 3 * (bytes[start] ?? 0) + (bytes[end - 1] ?? 0)) & (SLOTS - 1);
}

function isSame(codes: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (codes.length !== end - start) return false;
  for (let index = 0; index < codes.length; index += 1) if (bytes[start + index] !== codes[index]) return false;
  return true;
}
