import { pathToFileURL } from 'node:url';
import { type Institution, institutionSchema } from './institution.schema.ts';

/** What the file of an institution says; throws, and names the field, where that is wrong. */
export async function checkedInstitution(file: string): Promise<Institution> {
  const { institution } = await import(pathToFileURL(file).href);
  return institutionSchema.parse(institution);
}
