/** The attributes of the element. Each is also a property, because React, Vue, Svelte and Preact set properties where there are any. */

export const ATTRIBUTES = ['orcid', 'view', 'for', 'step', 'scope', 'prefix', 'api'] as const;

/** A property is null if the element does not have the attribute. */
export interface SyncStatusAttributes {
  /** The ORCID iD whose items are shown, in any spelling. */
  orcid: string | null;
  /** `summary` (default), `card`, `full` or `step`. */
  view: string | null;
  /** With `owner`, the element shows the owner of the iD what to do next. Otherwise it shows visitors the state of the items. */
  for: string | null;
  /** With `view="step" for="owner"`: `record`, `connect`, `id-on-items`, `auto-update` or `older-items`. */
  step: string | null;
  /** `figshare` (default): items on Figshare. `datacite`: also every other DataCite DOI that names the iD. */
  scope: string | null;
  /** Only DOIs with this prefix, such as `10.6084`. */
  prefix: string | null;
  /** The address of the service. By default, the host that the script came from. */
  api: string | null;
}

/** On a server there is no DOM. There, the module can be imported, but no element can be made. */
const Base = globalThis.HTMLElement ?? class {};

/** Also replaces the DOM's own `prefix`, which is about XML, and which frameworks would otherwise try to set. */
export const AttributesElement = class extends Base {} as unknown as new () => HTMLElement & SyncStatusAttributes;

for (const name of ATTRIBUTES) {
  Object.defineProperty(AttributesElement.prototype, name, {
    configurable: true,
    enumerable: true,
    get(this: HTMLElement) {
      return this.getAttribute(name);
    },
    set(this: HTMLElement, value: unknown) {
      // An empty text is what Preact sets instead of nothing.
      if (value) this.setAttribute(name, `${value}`);
      else this.removeAttribute(name);
    },
  });
}

/** Turns properties that a page set before the element was defined into attributes. */
export function adoptProperties(element: HTMLElement & SyncStatusAttributes): void {
  for (const name of ATTRIBUTES) {
    if (!Object.hasOwn(element, name)) continue;
    const value = element[name];
    Reflect.deleteProperty(element, name);
    element[name] = value;
  }
}
