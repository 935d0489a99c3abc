/** Asks the questions, of a person at a terminal or of lines that come through a pipe. */
import { createInterface } from 'node:readline/promises';
import { type Answers, NONE, QUESTIONS, type Question, wrongWith } from './questions.ts';

/** Who answers. */
export interface Respondent {
  answer(question: Question, present: string): Promise<string>;
  confirm(question: string): Promise<boolean>;
}

/**
 * @param present What is proposed: the answers in the file as it is. Of another institution nothing is proposed but the colours:
 * who presses Enter is not to get somebody else's pages.
 */
export async function askAll(respondent: Respondent, present: Answers): Promise<Answers> {
  const answers: Answers = {};
  for (const question of QUESTIONS) {
    const { key, after, optional } = question;
    if (after && !(after in answers)) continue;
    const isOthers = key !== 'name' && answers.name !== present.name && !key.startsWith('colours.');
    const proposed = isOthers ? undefined : present[key];
    const answer = (await respondent.answer(question, proposed ?? (optional ? NONE : ''))).trim();
    if (answer !== NONE || !optional) answers[key] = answer;
  }
  return answers;
}

/** What is wrong is said at once, and asked again. */
export async function aPerson(): Promise<Respondent> {
  const { confirm, input } = await import('@inquirer/prompts');
  return {
    answer: (question, present) =>
      input({
        message: question.optional ? `${question.asks} (“${NONE}” leaves it out)` : question.asks,
        default: present,
        validate: (answer) => wrongWith(question, answer.trim()) ?? true,
      }),
    confirm: (message) => confirm({ message, default: false }),
  };
}

/** One answer a line; an empty line keeps what is there. What is wrong ends it: nobody is there to answer again. */
export function lines(input: NodeJS.ReadableStream): Respondent {
  const reader = createInterface({ input })[Symbol.asyncIterator]();
  const line = async () => {
    const { value, done } = await reader.next();
    return done ? null : value.trim();
  };
  return {
    async answer(question, present) {
      const answer = (await line()) || present;
      const wrong = wrongWith(question, answer);
      if (wrong) throw new Error(`${question.asks}: “${answer}”. ${wrong}`);
      return answer;
    },
    confirm: async () => /^y(?:es)?$/i.test((await line()) ?? ''),
  };
}
