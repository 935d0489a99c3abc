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
  const made = document.createElement(tag);
  for (const name in attributes) {
    const value = attributes[name] ?? false;
    if (value !== false) made.setAttribute(name, value === true ? '' : `${value}`);
  }
  for (const child of children) if (child) made.append(child);
  return made;
}

/** @returns A link, or plain text if the address is not a valid http or https address. */
export function link(address: string | null, text: string, attributes: Attributes = {}): HTMLElement {
  const isSafe = address !== null && URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
  return isSafe ? element('a', { href: address, ...attributes }, text) : element('span', {}, text);
}
