/** Where the records of a document are, and what is read of the document. */
import type { Fields, Reader } from './reader.ts';

export interface Layout<Draft, Outline> {
  /** The name of the member that is the list of records; null where the document itself is the list. */
  list: string | null;
  Draft: new () => Draft;
  record: Reader<Draft>;
  Outline: new () => Outline;
  /** Members beside the list. */
  outline: Fields<Outline>;
}

/**
 * Called for each record.
 *
 * @param record Null for one that does not fit.
 * @param whole Gives the same record with everything that is in it.
 */
export type TakeRecord<Draft> = (record: Draft | null, whole: () => unknown) => void;
