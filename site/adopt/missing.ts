/** Checks whether this copy names a real address and one contact, the same in both files. */
import { parse } from 'smol-toml';
import type { Institution } from '../institution.schema.ts';

/** Reserved names, which nobody can register. @see https://www.rfc-editor.org/rfc/rfc2606 */
const RESERVED = /\.(?:example|invalid|test|localhost)$/;

/** @returns What to do before this copy is published, as sentences. */
export function missing({ address, contactEmail }: Institution, wranglerToml: string): string[] {
  const { hostname } = new URL(address);
  const { vars = {} } = parse(wranglerToml) as { vars?: Record<string, unknown> };
  const differs = (setting: string, field: string, value: string) =>
    vars[setting] === value
      ? []
      : [`${setting} in wrangler.toml differs from ${field} in site/institution.ts, which is ${value}. Make them the same.`];
  return [
    ...(RESERVED.test(hostname)
      ? [`${address} is an example address. Change it to the address of your copy in site/institution.ts.`]
      : []),
    ...differs('PUBLIC_URL', 'address', address),
    ...differs('CONTACT', 'contactEmail', contactEmail),
  ];
}
