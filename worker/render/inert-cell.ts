/**
 * Makes text safe for spreadsheets, so that they do not take it for a formula.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */

/**
 * The start of a cell, then characters that a spreadsheet may skip, then a character that starts a formula, including the wide forms
 * of East Asian keyboards. A spreadsheet that expects another separator than the comma starts a new cell inside our quotation marks.
 */
const FORMULA = /(^|[;|])([\s\p{Cf}"'’“”]*)(?=[=+\-@＝＋－＠])/gu;

const CONTROL_CHARACTERS = /\p{Cc}+/gu;

/** Replaces control characters, which could start a new cell or line, by spaces, and puts an apostrophe before each formula. */
export function inertCell(text: string): string {
  return text.replace(CONTROL_CHARACTERS, ' ').replace(FORMULA, "$1'$2");
}
