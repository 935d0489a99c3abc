/** Fetches a report in all its formats. */
import { type Report, reportSchema } from '../../../shared/report/report.schema.ts';

export interface Downloads {
  report: Report;
  csv: string;
  txt: string;
  atom: string;
  bib: string;
}

/** @param get Sends a request for this path to the app. */
export async function downloads(get: (path: string) => Promise<Response>, id: string, query = ''): Promise<Downloads> {
  const text = async (suffix: string) => (await get(`/api/v1/status/${id}${suffix}${query}`)).text();
  const [json, csv, txt, atom, bib] = await Promise.all(['', '.csv', '.txt', '.atom', '.bib'].map(text));
  if (!json || !csv || !txt || !atom || bib === undefined) throw new Error('a response without a body');
  return { report: reportSchema.parse(JSON.parse(json)), csv, txt, atom, bib };
}
