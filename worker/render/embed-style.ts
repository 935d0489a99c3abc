/** The style sheet of the embed. The security policy allows it by its hash, so it must be the same in every response. */
export const EMBED_STYLE = `
:root { color-scheme: light dark; }
.light { color-scheme: light; }
.dark { color-scheme: dark; }
@media (max-width: 28rem) { :root { font-size: 0.875rem; } }
body { margin: 0; }
main {
  box-sizing: border-box;
  display: flex;
  flex-direction: column;
  gap: 0.4rem;
  min-block-size: 100vh;
  padding: 0.75rem 1rem;
  border: 1px solid light-dark(#c9d2d0, #3c474d);
  border-radius: 0.375rem;
  background: light-dark(#ffffff, #14181b);
  color: light-dark(#1a2226, #e9edee);
  font: 1rem/1.4 system-ui, sans-serif;
  overflow-wrap: anywhere;
}
h1, h2, p { margin: 0; }
h1 { font-size: 1.1875rem; line-height: 1.25; }
h2 { font-size: 1rem; line-height: 1.3; }
main > :last-child { margin-block-start: auto; }
.foot { display: flex; flex-wrap: wrap; justify-content: space-between; column-gap: 1rem; }
a { color: light-dark(#0b5563, #8fd3df); }
.id { color: light-dark(#4a565c, #abb6bb); font-size: 0.9375rem; }
.id img { vertical-align: -0.15em; }

.verdict { display: flex; align-items: center; gap: 0.75rem; }
.verdict > .symbol {
  flex: none;
  display: grid;
  place-items: center;
  inline-size: 2.25rem;
  block-size: 2.25rem;
  border-radius: 50%;
  background: var(--tone);
  color: light-dark(#ffffff, #14181b);
  font: 800 1.25rem/1 system-ui, sans-serif;
}
.verdict.most > .symbol, .verdict.some > .symbol { font-size: 0.8125rem; }
.verdict .state { font-weight: 700; }
.verdict, rect { --tone: light-dark(#4a565c, #abb6bb); }
.verdict.ok, rect.ok { --tone: light-dark(#0b6640, #7fd7a6); }
.verdict.wait, rect.wait { --tone: light-dark(#1b5a9c, #93c4f5); }
.verdict.most { --tone: light-dark(#0b7285, #74cfdd); }
.verdict.some { --tone: light-dark(#8a4b00, #f5b84d); }
.verdict.action, rect.action { --tone: light-dark(#cc7a00, #f5b84d); }
rect { fill: var(--tone); }
rect.all { fill: light-dark(#c9d2d0, #3c474d); }
table { inline-size: 100%; border-collapse: collapse; font-size: 0.9375rem; }
caption, thead { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { padding: 0.05rem 0.6rem 0.05rem 0; font-weight: 400; line-height: 1.25; text-align: start; overflow-wrap: normal; }
.all > th, .ok > th, .count { font-weight: 700; }
.count { text-align: end; white-space: nowrap; }
.why { inline-size: 40%; padding: 0; }
@media (max-width: 24rem) { .why { display: none; } }
svg { display: block; inline-size: 100%; block-size: 0.9rem; }
.next {
  padding: 0.5rem 0.75rem;
  border-inline-start: 0.25rem solid light-dark(#c9d2d0, #3c474d);
  background: light-dark(#f2f5f4, #1d2327);
}
.next p { font-size: 0.9375rem; }
`;
