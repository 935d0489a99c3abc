/** Writes the texts of the two files that name the institution. */
import type { Institution } from '../institution.schema.ts';

export function institutionFile(institution: Institution): string {
  return `/** Everything that another library changes. The build fails if something here is not valid. */
import type { Institution } from './institution.schema.ts';

export const institution: Institution = ${literal(institution)};
`;
}

/** Writes a value in the style of this project: strings in single quotes, keys without quotes. */
function literal(value: unknown, indent = ''): string {
  if (typeof value === 'string') return `'${JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
  if (typeof value !== 'object' || value === null) return String(value);
  const fields = Object.entries(value).filter(([, each]) => each !== undefined);
  if (fields.length === 0) return '{}';
  const inside = `${indent}  `;
  return `{\n${fields.map(([name, each]) => `${inside}${name}: ${literal(each, inside)},\n`).join('')}${indent}}`;
}

/** Sets where the copy is published, and the contact address that the server's requests to the three services name. */
export function withSettings(
  wranglerToml: string,
  { address, contactEmail }: Pick<Institution, 'address' | 'contactEmail'>,
): string {
  return withSetting(withSetting(wranglerToml, 'PUBLIC_URL', address), 'CONTACT', contactEmail);
}

function withSetting(wranglerToml: string, name: string, value: string): string {
  const line = new RegExp(`^${name} = "[^"\\n]*"$`, 'm');
  if (!line.test(wranglerToml)) throw new Error(`wrangler.toml has no line that begins with ${name} = "`);
  return wranglerToml.replace(line, () => `${name} = ${JSON.stringify(value)}`);
}
