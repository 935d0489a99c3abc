/** What is done while a record is read: enough to do the same with another that is written like it. */

/** A member of one of the drafts of a record, which are numbered as they were begun. */
interface Member {
  draft: number;
  key: string;
}

/** A member that is the same in each record that is written so, or a list that has one more draft. */
export interface Made extends Member {
  make: () => unknown;
  isEntry: boolean;
}

/** A member that is what stands at a place in the record. */
export interface Value extends Member {
  kind: 'text' | 'number';
  at: number;
}

export class Trace {
  readonly made: Made[] = [];
  readonly values: Value[] = [];
  readonly #start: number;
  readonly #drafts: object[];

  constructor(start: number, draft: object) {
    this.#start = start;
    this.#drafts = [draft];
  }

  value(draft: object, key: string, kind: 'text' | 'number', at: number): void {
    this.values.push({ draft: this.#numberOf(draft), key, kind, at: at - this.#start });
  }

  assign(draft: object, key: string, make: () => unknown): void {
    this.made.push({ draft: this.#numberOf(draft), key, make, isEntry: false });
  }

  entry(draft: object, key: string, created: object, Draft: new () => object): void {
    this.made.push({ draft: this.#numberOf(draft), key, make: () => new Draft(), isEntry: true });
    this.#drafts.push(created);
  }

  /** It is mostly the last. */
  #numberOf(draft: object): number {
    return this.#drafts.lastIndexOf(draft);
  }
}
