/** Finds the elements that the page provides for the results, by their data attributes. */
export type Parts = ReturnType<typeof parts>;

export function parts(root: HTMLElement) {
  return {
    results: part(root, 'results', HTMLElement),
    heading: part(root, 'heading', HTMLElement),
    progress: part(root, 'progress', HTMLProgressElement),
    words: part(root, 'words', HTMLElement),
    live: part(root, 'live', HTMLElement),
    pause: part(root, 'pause', HTMLButtonElement),
    cancel: part(root, 'cancel', HTMLButtonElement),
    again: part(root, 'check-again', HTMLButtonElement),
    over: part(root, 'over', HTMLButtonElement),
    items: part(root, 'items', HTMLElement),
    picture: part(root, 'picture', HTMLElement),
    status: part(root, 'status', HTMLSelectElement),
    text: part(root, 'text', HTMLInputElement),
    shown: part(root, 'shown', HTMLElement),
    table: part(root, 'table', HTMLTableElement),
    csv: part(root, 'csv', HTMLButtonElement),
    json: part(root, 'json', HTMLButtonElement),
  };
}

export function part<E extends Element>(root: Element, name: string, kind: new () => E): E {
  const found = root.querySelector(`[data-${name}]`);
  if (!(found instanceof kind)) throw new Error(`the page lacks data-${name}`);
  return found;
}
