/**
 * The contact for reporting vulnerabilities. Each build renews the date until which it is valid.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9116
 */
import type { APIRoute } from 'astro';
import { institution } from '../../institution.ts';

/** RFC 9116 recommends less than a year. */
const VALID_DAYS = 330;

export const GET: APIRoute = ({ site }) => {
  const expires = new Date(Date.now() + VALID_DAYS * 86_400_000);
  expires.setUTCHours(0, 0, 0, 0);
  const fields = [
    `Contact: mailto:${institution.contactEmail}`,
    `Expires: ${expires.toISOString()}`,
    'Preferred-Languages: en',
    `Canonical: ${new URL('/.well-known/security.txt', site).href}`,
  ];
  return new Response(`${fields.join('\n')}\n`);
};
