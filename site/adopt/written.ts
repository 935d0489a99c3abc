/** The two files that name the institution, as text. */
import type { Institution } from '../institution.schema.ts';

export function institutionFile(institution: Institution): string {
  return `/** Everything that another library changes. What is wrong here, the build says. */
import type { Institution } from './institution.schema.ts';

export const institution: Institution = ${literal(institution)};
`;
}

/** As a person would write it here: single quotes where they do, keys without. */
function literal(value: unknown, indent = ''): string {
  if (typeof value === 'string') return `'${JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
  if (typeof value !== 'object' || value === null) return String(value);
  const fields = Object.entries(value).filter(([, each]) => each !== undefined);
  if (fields.length === 0) return '{}';
  const inside = `${indent}  `;
  return `{\n${fields.map(([name, each]) => `${inside}${name}: ${literal(each, inside)},\n`).join('')}${indent}}`;
}

const CONTACT = /^CONTACT = "[^"\n]*"$/m;

/** The three services are told whom to write to about our requests. */
export function withContact(wranglerToml: string, email: string): string {
  if (!CONTACT.test(wranglerToml)) throw new Error('wrangler.toml has no line CONTACT = "…"');
  return wranglerToml.replace(CONTACT, () => `CONTACT = ${JSON.stringify(email)}`);
}
