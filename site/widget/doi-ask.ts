/** Asks the API for the pre-check of one DOI. */
import { type DoiQuestion, questionText } from '../../shared/doi-question.ts';
import type { Precheck } from '../../shared/precheck.schema.ts';
import { type Trouble, unreachable } from './ask.ts';

/**
 * @param again Past the browser's own copy.
 * @returns Null if the caller gave up.
 */
export async function askAboutDoi(
  question: DoiQuestion,
  signal: AbortSignal,
  again: boolean,
): Promise<{ precheck: Precheck } | { trouble: Trouble } | null> {
  const url = `/api/v1/doi/${encodeURIComponent(questionText(question))}`;
  try {
    const response = await fetch(url, { signal, credentials: 'omit', cache: again ? 'reload' : 'default' });
    const body = await response.json();
    return response.ok ? { precheck: body as Precheck } : { trouble: body as Trouble };
  } catch {
    return signal.aborted ? null : { trouble: unreachable() };
  }
}
