/** People open these addresses in a browser, so every response is a page, errors included. */
export function isPageAddress(path: string): boolean {
  return /^\/report(?:\/|$)/.test(path);
}
