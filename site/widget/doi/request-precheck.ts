/** Requests the pre-check of one DOI from the API. */
import { syncStatus } from '../../../shared/client/client.ts';
import { type DoiQuestion, questionText } from '../../../shared/identifiers/doi-question.ts';
import type { Precheck } from '../../../shared/precheck/precheck.schema.ts';
import { type Failure, failureFrom } from '../service/problem.ts';

/** @param again Bypasses the browser's HTTP cache. */
export async function requestPrecheck(
  question: DoiQuestion,
  signal: AbortSignal,
  again: boolean,
): Promise<{ ok: true; precheck: Precheck } | Failure> {
  const { precheck } = syncStatus({ origin: location.origin });
  const answer = await precheck(questionText(question), { signal, again });
  return answer.is === 'answered' ? { ok: true, precheck: answer.body } : failureFrom(answer);
}
