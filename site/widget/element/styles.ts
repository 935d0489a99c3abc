/**
 * The element's own look. Colours come from the page's tokens where it has them. A constructed sheet needs no exception
 * in a content security policy.
 */

export const SHARED = `
:host {
  --_ground: var(--ss-ground, light-dark(#ffffff, #14181b));
  --_surface: var(--ss-surface, light-dark(#f2f5f4, #1d2327));
  --_ink: var(--ss-ink, light-dark(#1a2226, #e9edee));
  --_muted: var(--ss-muted, light-dark(#4a565c, #abb6bb));
  --_brand: var(--ss-brand, light-dark(#0b5563, #8fd3df));
  --_action: var(--ss-action, light-dark(#99331a, #ffb08f));
  display: block;
  font: inherit;
  line-height: 1.5;
}
:host([hidden]) { display: none; }
[part~='root'] { color: var(--_ink); background: var(--_ground); overflow-wrap: anywhere; }
a { color: var(--_brand); text-underline-offset: 0.15em; }
p { margin: 0; }
p + p { margin-block-start: 0.5rem; }
button {
  font: inherit;
  padding: 0.4rem 0.9rem;
  border: 1px solid var(--_ink);
  border-radius: 0.375rem;
  background: var(--_ground);
  color: var(--_ink);
  cursor: pointer;
}
button:hover { background: var(--_surface); }
:focus-visible { outline: 0.1875rem solid var(--_brand); outline-offset: 0.125rem; }
.headline { font-size: 1.375rem; font-weight: 700; line-height: 1.3; }
.quiet { color: var(--_muted); font-size: 0.9375rem; }
.id img { inline-size: 1rem; block-size: 1rem; vertical-align: -0.15em; margin-inline-end: 0.35rem; }
.progress { list-style: none; padding: 0; margin: 0.75rem 0 0; }
.progress li { padding-block: 0.15rem; }
.trouble { margin-block-end: 0.75rem; border-inline-start: 0.25rem solid var(--_action); padding: 0.75rem 1rem; background: var(--_surface); }
`;

/** Adds a part of the look to a shadow root. */
export function addStyle(root: ShadowRoot, css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
