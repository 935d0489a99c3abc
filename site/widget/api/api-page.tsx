/** The script of the API page: takes over the form that the build drew. */
import { hydrate } from 'preact';
import { TryIt, type TryItProps } from './try-it.tsx';

const root = document.querySelector<HTMLElement>('[data-try-it]');
if (root) {
  const props = JSON.parse(root.dataset.tryIt ?? '') as TryItProps;
  hydrate(<TryIt {...props} />, root);
}
