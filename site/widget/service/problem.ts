/** What the widget shows if our API gives no usable answer. */
import type { NoAnswer } from '../../../shared/client/ask.ts';

export interface ServiceProblem {
  /** The API's code, or `offline` or `unreachable` if the browser did not reach the API. */
  code: string;
  /** A sentence for the reader. */
  detail: string;
}

export interface Failure {
  ok: false;
  problem: ServiceProblem;
}

/** The API's own words if it refused the request, otherwise words about the connection. */
export function failureFrom(answer: NoAnswer): Failure {
  return { ok: false, problem: (answer.is === 'refused' && answer.problem) || connectionProblem() };
}

function connectionProblem(): ServiceProblem {
  if (!navigator.onLine) return { code: 'offline', detail: 'You seem to be offline. Check your connection, then try again.' };
  return { code: 'unreachable', detail: 'The checker could not be reached. Try again in a minute.' };
}
