/**
 * Builds elements. Strings become text nodes, and links lead only to http and https addresses, so that nothing from the three
 * services can run or inject markup.
 */

type Child = Node | string | null | undefined | false;
type Attributes = Record<string, string | number | boolean | null | undefined>;

export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  return filled(document.createElement(tag), attributes, children);
}

export function drawing<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: Child[]
): SVGElementTagNameMap[Tag] {
  return filled(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, children);
}

/** @returns A link, or plain text if the address is not a valid http or https address. */
export function link(address: string | null, text: string, attributes: Attributes = {}): HTMLElement {
  const isSafe = address !== null && URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
  return isSafe ? element('a', { href: address, ...attributes }, text) : element('span', {}, text);
}

function filled<E extends Element>(made: E, attributes: Attributes, children: Child[]): E {
  for (const name in attributes) {
    const value = attributes[name] ?? false;
    if (value !== false) made.setAttribute(name, value === true ? '' : `${value}`);
  }
  for (const child of children) if (child) made.append(child);
  return made;
}
