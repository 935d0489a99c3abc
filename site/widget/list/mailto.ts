/** Makes a link that opens a letter in the visitor's own mail program. */
import type { Letter } from '../../../shared/letters/letter.ts';

/** Some browsers and mail programs cut off longer addresses. */
export const MAX_LINK = 1900;

/**
 * @param email One plain address, as `emailIn` finds it.
 * @param letter If its text is empty, so is the message.
 * @returns Null if the link would be too long.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6068
 */
export function mailto(email: string, { subject, body }: Letter): string | null {
  const at = email.lastIndexOf('@');
  const to = `${encodeURIComponent(email.slice(0, at))}@${encodeURIComponent(email.slice(at + 1))}`;
  const lines = encodeURIComponent(body.replace(/\r?\n/g, '\r\n'));
  const link = `mailto:${to}?subject=${encodeURIComponent(subject)}${lines === '' ? '' : `&body=${lines}`}`;
  return link.length > MAX_LINK ? null : link;
}
