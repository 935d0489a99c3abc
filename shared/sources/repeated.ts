/** Texts that often come twice in a row, as a DOI and its first version have the same title: what is made of them is kept once. */
export class Repeated<Made> {
  readonly #make: (text: string) => Made;
  #text: string | null = null;
  #made: Made | null = null;

  constructor(make: (text: string) => Made) {
    this.#make = make;
  }

  of(text: string): Made {
    if (this.#text !== text) {
      this.#made = this.#make(text);
      this.#text = text;
    }
    return this.#made as Made;
  }
}
