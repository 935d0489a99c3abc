/** People open these addresses in a browser, so whatever goes wrong there, the answer is a page. */
export function isPageAddress(path: string): boolean {
  return /^\/report(?:\/|$)/.test(path);
}
