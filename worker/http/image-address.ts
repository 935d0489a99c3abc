/** Pages show these addresses with `<img>`, so every response is an image, errors included. The exception is a badge's JSON. */
export function isImageAddress(path: string): boolean {
  return path.startsWith('/badge/') && !path.endsWith('.json');
}
