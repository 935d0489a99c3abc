/** What a function returns if it cannot return a value and somebody has to learn why. */
export interface Failure<Code extends string> {
  ok: false;
  /** The code is for programs. The detail is a sentence for people: what is wrong, and what would be right. */
  problem: { code: Code; detail: string };
}

export function failure<Code extends string>(code: Code, detail: string): Failure<Code> {
  return { ok: false, problem: { code, detail } };
}
