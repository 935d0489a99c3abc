/** Asks the questions, either in a terminal or by reading lines from a pipe. */
import { createInterface } from 'node:readline/promises';
import { type Answers, NONE, problemWith, QUESTIONS, type Question } from './questions.ts';

export interface Respondent {
  /** @param proposed The answer if the respondent enters nothing. @returns A valid answer. */
  answer(question: Question, proposed: string): Promise<string>;
  confirm(question: string): Promise<boolean>;
}

/**
 * @param present The answers of the existing file, which are proposed. For another institution only the colours are proposed, so that
 * pressing Enter does not keep the pages of the previous one.
 */
export async function askAll(respondent: Respondent, present: Answers): Promise<Answers> {
  const answers: Answers = {};
  for (const question of QUESTIONS) {
    const { key, after, optional } = question;
    if (after && !(after in answers)) continue;
    const isOfPrevious = key !== 'name' && answers.name !== present.name && !key.startsWith('colours.');
    const proposed = isOfPrevious ? undefined : present[key];
    const answer = (await respondent.answer(question, proposed ?? (optional ? NONE : ''))).trim();
    if (answer !== NONE || !optional) answers[key] = answer;
  }
  return answers;
}

/** Reports a wrong answer at once and asks again. */
export async function fromTerminal(): Promise<Respondent> {
  const { confirm, input } = await import('@inquirer/prompts');
  return {
    answer: (question, proposed) =>
      input({
        message: question.optional ? `${question.text} (or “${NONE}”)` : question.text,
        default: proposed,
        validate: (answer) => problemWith(question, answer.trim()) ?? true,
      }),
    confirm: (message) => confirm({ message, default: false }),
  };
}

/** Reads one answer from each line. An empty line accepts the proposal. A wrong answer throws, because nobody can correct it. */
export function linesOf(input: NodeJS.ReadableStream): Respondent {
  const reader = createInterface({ input })[Symbol.asyncIterator]();
  const line = async () => {
    const { value, done } = await reader.next();
    return done ? null : value.trim();
  };
  return {
    async answer(question, proposed) {
      const answer = (await line()) || proposed;
      const problem = problemWith(question, answer);
      if (problem) throw new Error(`${question.text}: “${answer}” isn’t valid. ${problem}`);
      return answer;
    },
    confirm: async () => /^y(?:es)?$/i.test((await line()) ?? ''),
  };
}
