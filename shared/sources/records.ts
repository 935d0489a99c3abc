/** Fetches an answer that is mostly one list, and reads it while it arrives. */
import { getJson, type JsonAnswer, type JsonRequest } from './get-json.ts';
import { type Plans, RecordsReader } from './json-records.ts';
import { Gathering } from './source.ts';

export interface RecordsAnswer<Entry> extends JsonAnswer {
  /** What was read of them. It counts only if the document around them is one that was asked for. */
  records: Gathering<Entry>;
  /** How many the list has. */
  received: number;
}

/**
 * @param record What the plans name of it.
 * @param whole The same, with everything that it has.
 * @param index Its place in the list.
 */
export type ReadInto<Entry> = (record: unknown, whole: () => unknown, found: Gathering<Entry>, index: number) => void;

/** @throws {UpstreamError} as `getJson`. */
export async function getRecords<Entry>(request: JsonRequest, plans: Plans, read: ReadInto<Entry>): Promise<RecordsAnswer<Entry>> {
  let records = new Gathering<Entry>();
  let received = 0;
  const onList = () => {
    records = new Gathering<Entry>();
    received = 0;
    return (record: unknown, whole: () => unknown) => {
      read(record, whole, records, received);
      received += 1;
    };
  };
  const answer = await getJson({ ...request, reader: () => new RecordsReader(plans, onList) });
  return { ...answer, records, received };
}
