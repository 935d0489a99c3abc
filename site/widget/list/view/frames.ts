/** Work in parts, a part in each frame, so that the page answers at once whatever is going on. */

/** A frame has 16 ms; layout and paint need some of them. */
const BUDGET = 6;

export class Frames {
  #parts: (() => void)[] = [];
  #frame = 0;

  add(...parts: (() => void)[]): void {
    this.#parts.push(...parts);
    if (this.#frame === 0 && this.#parts.length > 0) this.#frame = requestAnimationFrame(() => this.#work());
  }

  clear(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#parts = [];
  }

  #work(): void {
    const end = performance.now() + BUDGET;
    do this.#parts.shift()?.();
    while (this.#parts.length > 0 && performance.now() < end);
    this.#frame = 0;
    this.add();
  }
}
