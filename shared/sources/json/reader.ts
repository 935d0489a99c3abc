/** How a part of a JSON document is read into a draft. */
import type { ReadBytes } from './cursor.ts';

/**
 * Both ways accept and refuse the same values. A value of the wrong kind does not fit; null means the same as a missing member.
 * Documents are streams of bytes first: a short one is cheaper to read after `JSON.parse`, a long one while it arrives.
 */
export interface Reader<Draft> {
  /** Reads from the bytes of a document. A value that does not fit sets the cursor's `fits` to false. */
  bytes: ReadBytes<Draft>;
  /** Reads from a parsed value. @returns Whether it fits. */
  value: (value: unknown, draft: Draft) => boolean;
}

/** Readers of members by the members' names. Other members are skipped. */
export type Fields<Draft> = Readonly<Record<string, Reader<Draft>>>;

/** A draft with one property of this type. */
export type With<Key extends string, Value> = { [Name in Key]: Value };
