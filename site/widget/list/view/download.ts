/** Gives the visitor a file that the page has made. */

/** @param name Gets the day, before its ending. */
export function download(name: string, type: string, content: string | Blob): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const dated = name.replace(/\.(?=\w+$)/, `-${new Date().toISOString().slice(0, 10)}.`);
  Object.assign(document.createElement('a'), { href: url, download: dated }).click();
  // The browser needs the address until it has read the file.
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
