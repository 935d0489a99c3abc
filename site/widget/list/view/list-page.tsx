/** The script of the guide's page for librarians, which checks many iDs. It takes over the form that is in the page. */
import { hydrate } from 'preact';
import { ListChecker } from './list-checker.tsx';

const root = document.querySelector<HTMLElement>('[data-list-checker]');
const { portal, prefix } = root?.dataset ?? {};
if (root && portal && prefix) hydrate(<ListChecker portal={portal} prefix={prefix} />, root);
