/** Asks the API for the pre-check of one DOI. */
import { syncStatus } from '../../../shared/client/client.ts';
import { type DoiQuestion, questionText } from '../../../shared/identifiers/doi-question.ts';
import type { Precheck } from '../../../shared/precheck/precheck.schema.ts';
import { type Trouble, troubleIn } from '../report/ask-for-report.ts';

/**
 * @param again Past the browser's own copy.
 * @returns Null if the caller gave up.
 */
export async function askAboutDoi(
  question: DoiQuestion,
  signal: AbortSignal,
  again: boolean,
): Promise<{ precheck: Precheck } | { trouble: Trouble } | null> {
  const { precheck } = syncStatus({ origin: location.origin });
  const answer = await precheck(questionText(question), { signal, again });
  if (answer.is === 'given-up') return null;
  if (answer.is === 'answered') return { precheck: answer.body };
  return { trouble: troubleIn(answer) };
}
