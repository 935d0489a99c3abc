/** Fetches an answer that is mostly one list of records, and reads it while it arrives. */
import { getJson, type JsonAnswer, type JsonRequest } from './http/get-json.ts';
import { AnswerReader } from './json/answer-reader.ts';
import type { Layout } from './json/layout.ts';
import { Retrieval } from './retrieval.ts';

export interface RecordsAnswer<Outline, Entry> extends JsonAnswer {
  /** The members beside the list; null if the answer is not such a document. */
  outline: Outline | null;
  /** What was read from the list. Only valid if there is an outline. */
  records: Retrieval<Entry>;
  /** How many records the list has, malformed ones included. */
  received: number;
}

/**
 * Turns one record into entries, and adds them to `found`.
 *
 * @param record Null for a malformed one.
 * @param whole Gives the same record with everything that is in it.
 * @param index The record's position in the list.
 */
export type ReadInto<Draft, Entry> = (record: Draft | null, whole: () => unknown, found: Retrieval<Entry>, index: number) => void;

/** @throws {UpstreamError} as `getJson` does. */
export async function getRecords<Draft, Outline, Entry>(
  request: JsonRequest,
  layout: Layout<Draft, Outline>,
  read: ReadInto<Draft, Entry>,
): Promise<RecordsAnswer<Outline, Entry>> {
  let records = new Retrieval<Entry>();
  let received = 0;
  const reader = new AnswerReader(layout, () => {
    records = new Retrieval<Entry>();
    received = 0;
    return (record, whole) => {
      read(record, whole, records, received);
      received += 1;
    };
  });
  const answer = await getJson({ ...request, reader });
  return { ...answer, outline: answer.status === 200 ? reader.outline : null, records, received };
}
