/** Reads and validates the file of an institution, for the build's configuration. */
import { pathToFileURL } from 'node:url';
import { type Institution, institutionSchema } from './institution.schema.ts';

/** @throws For a file that is not valid. The message names the field. */
export async function checkedInstitution(file: string): Promise<Institution> {
  const { institution } = await import(pathToFileURL(file).href);
  return institutionSchema.parse(institution);
}
