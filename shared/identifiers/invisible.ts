/** Removes invisible characters, which text often contains if it was copied from a web page or a PDF. */

/** Zero-width spaces and joiners, soft hyphens, marks of the writing direction, variation selectors and their like. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}\u2028\u2029]/gu;

export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}
