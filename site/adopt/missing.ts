import type { Institution } from '../institution.schema.ts';
import { withContact } from './written.ts';

/** Names that nobody can have. @see https://www.rfc-editor.org/rfc/rfc2606 */
const NOBODYS = /\.(?:example|invalid|test|localhost)$/;

/** @returns What is to be done before this copy is published. */
export function missing({ address, contactEmail }: Institution, wranglerToml: string): string[] {
  const { hostname } = new URL(address);
  const isContact = withContact(wranglerToml, contactEmail) === wranglerToml;
  return [
    ...(NOBODYS.test(hostname) ? [`${address} is nobody’s. Put the address of your copy into site/institution.ts.`] : []),
    ...(isContact ? [] : [`CONTACT in wrangler.toml is not ${contactEmail}, as in site/institution.ts. Make them the same.`]),
  ];
}
