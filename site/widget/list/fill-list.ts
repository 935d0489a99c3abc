/** Puts a list into the form of a list checker, for pages that make a list themselves. */

/**
 * The visitor sees the list and what was found in it, and starts the check. It needs nothing else of the checker's script, which may
 * still be loading.
 *
 * @param root The element with `data-list-checker`, which `ListChecker.astro` makes.
 * @param text As a visitor would paste it: a CSV table with a line of column names, such as `Name,ORCID iD`, keeps the names.
 * @returns False if the form is not there, because the checker shows results. The visitor has to clear them first.
 */
export function fillList(root: HTMLElement, text: string): boolean {
  const form = root.querySelector('form');
  const field = form?.querySelector('textarea');
  if (!form || !field || form.hidden) return false;
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  form.scrollIntoView();
  field.focus({ preventScroll: true });
  return true;
}
