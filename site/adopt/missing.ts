/** Checks whether this copy names a real address and one contact. */
import type { Institution } from '../institution.schema.ts';
import { withContact } from './files.ts';

/** Reserved names, which nobody can register. @see https://www.rfc-editor.org/rfc/rfc2606 */
const RESERVED = /\.(?:example|invalid|test|localhost)$/;

/** @returns What to do before this copy is published, as sentences. */
export function missing({ address, contactEmail }: Institution, wranglerToml: string): string[] {
  const { hostname } = new URL(address);
  const isSameContact = withContact(wranglerToml, contactEmail) === wranglerToml;
  return [
    ...(RESERVED.test(hostname)
      ? [`${address} is an example address. Change it to the address of your copy in site/institution.ts.`]
      : []),
    ...(isSameContact
      ? []
      : [
          `CONTACT in wrangler.toml differs from contactEmail in site/institution.ts, which is ${contactEmail}. Make them the same.`,
        ]),
  ];
}
