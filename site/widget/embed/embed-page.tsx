/** The script of the page for snippets: takes over the form that the build drew. */
import { hydrate } from 'preact';
import { type BuilderProps, SnippetBuilder } from './snippet-builder.tsx';

const root = document.querySelector<HTMLElement>('[data-snippet-builder]');
if (root) {
  const props = JSON.parse(root.dataset.snippetBuilder ?? '') as BuilderProps;
  hydrate(<SnippetBuilder {...props} />, root);
}
