/** Texts that recur from record to record: what is made of each is made once, and kept once. */
import { copied } from './json/text.ts';
import { Repeated } from './repeated.ts';

export class Recurring<Made> {
  readonly #make: (text: string) => Made;
  readonly #made = new Map<string, Made>();
  readonly #repeated = new Repeated((text) => this.#find(text));

  constructor(make: (text: string) => Made) {
    this.#make = make;
  }

  of(text: string): Made {
    return this.#repeated.of(text);
  }

  #find(text: string): Made {
    const known = this.#made.get(text);
    if (known !== undefined) return known;
    const own = copied(text);
    const made = this.#make(own);
    this.#made.set(own, made);
    return made;
  }
}
