/** Saves a file that was made in the browser. It is not sent anywhere. */
export function save(name: string, file: Blob): void {
  const url = URL.createObjectURL(file);
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  // The browser needs the address until it has read the file.
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

/** `items-10.12345-2026-11-29.csv` */
export function fileName(what: string, repository: string): string {
  return `${what}-${repository}-${new Date().toISOString().slice(0, 10)}.csv`;
}
