/** Hands a file to the browser. It is made here and goes nowhere else. */
import { element } from '../../dom/create-element.ts';

export function download(name: string, type: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  element('a', { href: url, download: name }).click();
  // After the browser has taken it.
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
