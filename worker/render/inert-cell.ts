/**
 * Text that no spreadsheet takes for a formula.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */

/**
 * Where a cell begins, then what a spreadsheet may pass over, then what begins a formula; also in the wide forms of East
 * Asian keyboards. A spreadsheet that is set to another separator than the comma begins a cell inside our quotation marks.
 */
const FORMULA = /(^|[;|])([\s\p{Cf}"'’“”]*)(?=[=+\-@＝＋－＠])/gu;

const CONTROL_CHARACTERS = /\p{Cc}+/gu;

/** Each run of control characters, which would begin a cell or a line, becomes a blank; an apostrophe goes before each formula. */
export function inertCell(text: string): string {
  return text.replace(CONTROL_CHARACTERS, ' ').replace(FORMULA, "$1'$2");
}
