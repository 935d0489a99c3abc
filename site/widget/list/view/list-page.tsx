/**
 * The script of every page with a list checker. It takes over the forms that are in the page.
 *
 * Another script can put a list into the form with `fillList` from `fill-list.ts`, before or after this one is loaded.
 */
import { hydrate } from 'preact';
import { ListChecker } from './list-checker.tsx';

for (const root of document.querySelectorAll<HTMLElement>('[data-list-checker]')) {
  const { name, portal, prefix, library, contact } = root.dataset;
  if (name && portal && prefix && library && contact)
    hydrate(<ListChecker {...{ name, portal, prefix, library, contact }} />, root);
}
