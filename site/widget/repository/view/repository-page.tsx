/** The script of the guide's page that checks a repository. It takes over the form that is in the page. */
import { hydrate } from 'preact';
import { RepositoryChecker } from './repository-checker.tsx';

const root = document.querySelector<HTMLElement>('[data-repository-checker]');
const { portal, prefix, contact } = root?.dataset ?? {};
if (root && portal && prefix && contact) hydrate(<RepositoryChecker portal={portal} prefix={prefix} contact={contact} />, root);
