/** Saves a file that was made in the browser. It is not sent anywhere. */
import { element } from '../../dom/create-element.ts';

export function download(name: string, type: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  element('a', { href: url, download: name }).click();
  // The browser needs the address until it has read the file.
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
