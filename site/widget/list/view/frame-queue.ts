/** Spreads work over animation frames, so that the page responds while a long list is drawn. */

/** Time for work in each frame. A frame lasts 16 ms, and layout and painting need part of it. */
const BUDGET_MS = 6;

export class FrameQueue {
  #tasks: (() => void)[] = [];
  #frame = 0;

  add(...tasks: (() => void)[]): void {
    this.#tasks.push(...tasks);
    if (this.#frame === 0 && this.#tasks.length > 0) this.#frame = requestAnimationFrame(() => this.#work());
  }

  clear(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#tasks = [];
  }

  #work(): void {
    const end = performance.now() + BUDGET_MS;
    do this.#tasks.shift()?.();
    while (this.#tasks.length > 0 && performance.now() < end);
    this.#frame = 0;
    this.add();
  }
}
