/** What is done while a record is read: enough to do the same with another that is written like it. */

/** With one of the drafts of a record, numbered as they were begun. */
export type Step = { draft: number; key: string } & (
  | { kind: 'text' | 'number'; at: number }
  | { kind: 'entry'; Draft: new () => object }
  | { kind: 'assign'; make: () => unknown }
);

export class Trace {
  readonly steps: Step[] = [];
  readonly #start: number;
  readonly #drafts: object[];

  constructor(start: number, draft: object) {
    this.#start = start;
    this.#drafts = [draft];
  }

  /** A member is what stands at a place in the text. */
  value(draft: object, key: string, kind: 'text' | 'number', at: number): void {
    this.steps.push({ draft: this.#numberOf(draft), key, kind, at: at - this.#start });
  }

  /** A member is the same in each record that is written so. */
  assign(draft: object, key: string, make: () => unknown): void {
    this.steps.push({ draft: this.#numberOf(draft), key, kind: 'assign', make });
  }

  /** A list has one more draft. */
  entry(draft: object, key: string, created: object, Draft: new () => object): void {
    this.steps.push({ draft: this.#numberOf(draft), key, kind: 'entry', Draft });
    this.#drafts.push(created);
  }

  /** It is mostly the last. */
  #numberOf(draft: object): number {
    return this.#drafts.lastIndexOf(draft);
  }
}
