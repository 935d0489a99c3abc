/** `1 person`, `2 people`. */
import { inFigures } from '../../../shared/report/words.ts';

export function people(count: number): string {
  return `${inFigures(count)} ${count === 1 ? 'person' : 'people'}`;
}
