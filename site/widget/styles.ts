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
  --_line: var(--ss-line, light-dark(#c9d2d0, #3c474d));
  --_brand: var(--ss-brand, light-dark(#0b5563, #8fd3df));
  --_next: var(--ss-next, #ffd34d);
  --_next-ink: var(--ss-next-ink, #1a2226);
  --_ok: var(--ss-ok, light-dark(#0b6640, #7fd7a6));
  --_wait: var(--ss-wait, light-dark(#1b5a9c, #93c4f5));
  --_action: var(--ss-action, light-dark(#99331a, #ffb08f));
  display: block;
  font: inherit;
  line-height: 1.5;
}
:host([hidden]) { display: none; }
[part~='root'] { color: var(--_ink); background: var(--_ground); overflow-wrap: anywhere; }
a { color: var(--_brand); text-underline-offset: 0.15em; }
p, ul, ol, h2, h3, h4, h5 { margin: 0; }
p + p, ul + p, p + ul { margin-block-start: 0.5rem; }
button, input, select { font: inherit; }
button {
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
.progress { list-style: none; padding: 0; margin-block-start: 0.75rem; }
.progress li { padding-block: 0.15rem; }
.trouble { border-inline-start: 0.25rem solid var(--_action); padding: 0.75rem 1rem; background: var(--_surface); }
.trouble button { margin-block-start: 0.75rem; }
`;

/** Adds a part of the look to a shadow root. */
export function addStyle(root: ShadowRoot, css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
