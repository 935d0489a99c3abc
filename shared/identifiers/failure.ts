/** What a function returns in place of a value when somebody has to be told why there is none. */
export interface Failure<Code extends string> {
  ok: false;
  /** The code is for programs. The detail is a sentence for people: what is wrong, and what would be right. */
  problem: { code: Code; detail: string };
}

export function failure<Code extends string>(code: Code, detail: string): Failure<Code> {
  return { ok: false, problem: { code, detail } };
}
