/** What is kept under names, found by the bytes with which a name is written. A name with an escape in it is not found. */

/** A power of two, and several times as many as an object has members that are read. */
const SLOTS = 64;

interface Slot<Value> {
  codes: Uint8Array;
  value: Value;
}

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

  /** @param at Where the name begins, quotes left out. @param end Behind it. */
  find(bytes: Uint8Array, at: number, end: number): Value | undefined {
    let slot = slotOf(bytes, at, end);
    for (;;) {
      const candidate = this.#slots[slot];
      if (!candidate || isHere(candidate.codes, bytes, at, end)) return candidate?.value;
      slot = (slot + 1) % SLOTS;
    }
  }
}

function slotOf(bytes: Uint8Array, start: number, end: number): number {
  return (5 * (end - start) + 3 * (bytes[start] ?? 0) + (bytes[end - 1] ?? 0)) & (SLOTS - 1);
}

function isHere(codes: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (codes.length !== end - start) return false;
  for (let index = 0; index < codes.length; index += 1) if (bytes[start + index] !== codes[index]) return false;
  return true;
}
