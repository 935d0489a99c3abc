/** The look of what only the full view has; it comes with it. */
export const FULL = `
:host {
  --_line: var(--ss-line, light-dark(#c9d2d0, #3c474d));
  --_next: var(--ss-next, #ffd34d);
  --_next-ink: var(--ss-next-ink, #1a2226);
  --_ok: var(--ss-ok, light-dark(#0b6640, #7fd7a6));
  --_wait: var(--ss-wait, light-dark(#1b5a9c, #93c4f5));
}
ul, ol, h2, h3, h4, h5 { margin: 0; }
ul + p, p + ul { margin-block-start: 0.5rem; }
input, select { font: inherit; }
section { margin-block-start: 2rem; }
h3 { font-size: 1.25rem; line-height: 1.3; margin-block-end: 0.5rem; }
:is(h4, h5) { font-size: 1rem; font-weight: 600; line-height: 1.4; }
.road { display: block; inline-size: 100%; max-inline-size: 30rem; block-size: auto; margin-block: 1.25rem; }
.next { margin-block-start: 1rem; padding: 1rem 1.25rem; border-radius: 0.375rem; background: var(--_next); color: var(--_next-ink); }
.next h3 { margin-block-end: 0.25rem; }
.next a { color: inherit; font-weight: 600; }
.next :focus-visible { outline-color: var(--_next-ink); }
.next button { border-color: var(--_next-ink); background: transparent; color: inherit; margin-block: 0.5rem 0; margin-inline-end: 0.5rem; }
.next button[aria-pressed='true'] { background: var(--_next-ink); color: var(--_next); }
.next fieldset { border: 0; padding: 0; margin: 0.75rem 0 0; }
.next legend { padding: 0; font-weight: 600; }
.direct { padding: 0.75rem 1.25rem; border: 1px solid var(--_line); border-radius: 0.375rem; margin-block: 1rem; }
.group { border-block-start: 1px solid var(--_line); padding-block-start: 1.25rem; }
:is(.items, .duplicate-items) { list-style: none; padding: 0; margin-block-start: 1rem; }
:is(.items, .duplicate-items) > li { padding: 0.75rem 0 0.75rem 1rem; border-inline-start: 0.25rem solid var(--_line); margin-block-end: 0.75rem; }
.group.action .items > li { border-color: var(--_action); }
.group.wait .items > li { border-color: var(--_wait); }
.group.ok .items > li { border-color: var(--_ok); }
.cause { margin-block-start: 1.25rem; }
.works { padding-inline-start: 1.25rem; font-size: 0.9375rem; }
.files { padding-inline-start: 1.25rem; margin-block-end: 1rem; }
.stages { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 0.1rem 1.25rem; font-size: 0.9375rem; }
.yes { color: var(--_ok); } .no { color: var(--_action); } .open { color: var(--_muted); }
.filter { margin-block-start: 1.5rem; display: flex; flex-wrap: wrap; gap: 0.75rem 1.5rem; align-items: end; }
.filter label { display: grid; gap: 0.2rem; font-size: 0.9375rem; }
.filter input, .filter select { padding: 0.4rem 0.6rem; border: 1px solid var(--_muted); border-radius: 0.375rem; background: var(--_ground); color: var(--_ink); max-inline-size: 100%; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font-size: 0.9375rem; }
th, td { padding: 0.35rem 1rem 0.35rem 0; border-block-end: 1px solid var(--_line); text-align: start; vertical-align: top; }
details { margin-block-end: 0.75rem; }
details summary { cursor: pointer; font-weight: 600; }
`;
