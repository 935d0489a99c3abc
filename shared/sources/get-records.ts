/** Fetches an answer that is mostly one list, and reads it while it arrives. */
import { getJson, type JsonAnswer, type JsonRequest } from './http/get-json.ts';
import { type Layout, RecordsReader } from './json/records-reader.ts';
import { Retrieval } from './retrieval.ts';

export interface RecordsAnswer<Outline, Entry> extends JsonAnswer {
  /** What stands beside the list; null where the answer is not such a document. */
  outline: Outline | null;
  /** What was read of the list. It counts only if there is an outline. */
  records: Retrieval<Entry>;
  /** How many the list has. */
  received: number;
}

/**
 * @param record Null for one that does not fit.
 * @param whole The same, with everything that it has.
 * @param index Its place in the list.
 */
export type ReadInto<Draft, Entry> = (record: Draft | null, whole: () => unknown, found: Retrieval<Entry>, index: number) => void;

/** @throws {UpstreamError} as `getJson`. */
export async function getRecords<Draft, Outline, Entry>(
  request: JsonRequest,
  layout: Layout<Draft, Outline>,
  read: ReadInto<Draft, Entry>,
): Promise<RecordsAnswer<Outline, Entry>> {
  let records = new Retrieval<Entry>();
  let received = 0;
  const reader = new RecordsReader(layout, () => {
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
