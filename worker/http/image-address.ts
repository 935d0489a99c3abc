/** Pages show these addresses with `<img>`, so whatever goes wrong there, the answer is an image. Only a badge's JSON is none. */
export function isImageAddress(path: string): boolean {
  return path.startsWith('/badge/') && !path.endsWith('.json');
}
