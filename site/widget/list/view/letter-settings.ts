/** How letters are addressed and signed. */
import type { PersonColumns } from '../person.ts';

export interface LetterSettings {
  columns: PersonColumns;
  /** The name at the end of each letter. */
  from: string;
}
