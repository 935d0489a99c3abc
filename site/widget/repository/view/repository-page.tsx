/** The script of the guide's page that checks a repository. It takes over the form that is in the page. */
import { hydrate } from 'preact';
import { RepositoryChecker } from './repository-checker.tsx';

const root = document.querySelector<HTMLElement>('[data-repository-checker]');
const { name, portal, prefix, library, contact } = root?.dataset ?? {};
if (root && name && portal && prefix && library && contact)
  hydrate(<RepositoryChecker {...{ name, portal, prefix, library, contact }} />, root);
