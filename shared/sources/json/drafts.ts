/** Lists of drafts, which are garbage once their record is read. */
import { NONE } from '../../items/lean-list.ts';

/** The list with one more at its end; null stands for an empty one. */
export function withDraft<Draft>(drafts: Draft[] | null, draft: Draft): Draft[] {
  const list = drafts ?? NONE;
  if (list.length === 0) return listOf(draft);
  list.push(draft);
  return list;
}

/**
 * Not a list in brackets. V8 learns for each pair of brackets how long the lists live that are made there: if it took these
 * for lasting ones, they would keep alive all the text that they hang on, until everything is cleaned up.
 */
function listOf<Draft>(...drafts: Draft[]): Draft[] {
  return drafts;
}
