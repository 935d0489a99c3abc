/** The script of pages with texts to copy: adds a button to each. Without it, the texts are there to select. */
import { render } from 'preact';
import { CopyableCode } from './copyable-code.tsx';

for (const box of document.querySelectorAll<HTMLElement>('[data-copyable]')) {
  const code = box.textContent.trim();
  box.replaceChildren();
  render(<CopyableCode code={code} what={box.dataset.copyable ?? 'the text'} />, box);
}
