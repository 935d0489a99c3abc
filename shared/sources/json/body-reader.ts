/** Reads a JSON document from its bytes as they arrive. Throws a `SyntaxError` if it is not JSON. */
export interface BodyReader {
  push(bytes: Uint8Array): void;
  end(): unknown;
}

/** Keeps the whole text and parses it at the end. Right for short documents. */
export class WholeText implements BodyReader {
  readonly #decoder = new TextDecoder();
  #text = '';

  push(bytes: Uint8Array): void {
    this.#text += this.#decoder.decode(bytes, { stream: true });
  }

  end(): unknown {
    return JSON.parse(this.#text + this.#decoder.decode());
  }
}
