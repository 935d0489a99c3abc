/** The style sheet of the embed. The security policy allows it by its hash, so it must be the same in every response. */
export const EMBED_STYLE = `
:root { color-scheme: light dark; }
.light { color-scheme: light; }
.dark { color-scheme: dark; }
body {
  margin: 0;
  padding: 0.75rem 1rem;
  background: light-dark(#ffffff, #14181b);
  color: light-dark(#1a2226, #e9edee);
  font: 1rem/1.5 system-ui, sans-serif;
  overflow-wrap: anywhere;
}
h1 { margin: 0; font-size: 1.25rem; line-height: 1.3; }
h2 { margin: 0; font-size: 1.0625rem; line-height: 1.3; }
p { margin: 0.4rem 0 0; }
a { color: light-dark(#0b5563, #8fd3df); }
.id { color: light-dark(#4a565c, #abb6bb); font-size: 0.9375rem; }
.id img { vertical-align: -0.15em; }
svg { display: block; inline-size: 100%; max-inline-size: 24rem; margin-block: 0.75rem; font-size: 14px; }
path { stroke: currentColor; stroke-width: 4; opacity: 0.35; }
circle { fill: light-dark(#ffffff, #14181b); stroke: currentColor; stroke-width: 3; }
text { fill: currentColor; text-anchor: middle; }
.count { font-weight: 700; }
.name { font-size: 16px; font-weight: 600; }
.next { padding: 0.6rem 0.9rem; border-radius: 0.375rem; background: #ffd34d; color: #1a2226; }
`;
