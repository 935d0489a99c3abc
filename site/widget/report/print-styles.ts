/** On paper the statement stands in place of the report, dark on white. A page's own rules for print do not reach in here. */
export const PRINT = `
.statement { display: none; }
@media print {
  :host { color-scheme: light; }
  [part~='root']:has(.statement) { background: none; }
  [part~='root']:has(.statement) > [role='status'], [part~='view']:has(.statement) > :not(.statement) { display: none; }
  .statement { display: block; margin: 0; background: #fff; color: #000; font-size: 9pt; line-height: 1.35; }
  .statement h2 { font-size: 14pt; line-height: 1.2; margin-block-end: 4pt; }
  .statement h3 { font-size: 10.5pt; margin-block: 10pt 2pt; break-after: avoid; }
  .statement p { margin-block: 0 4pt; }
  .statement .headline { font-size: 12pt; }
  .statement :is(a, .quiet) { color: inherit; font-size: inherit; }
  .statement ul { padding-inline-start: 1.2em; margin-block-end: 4pt; }
  .statement table { inline-size: 100%; margin-block: 8pt; font-size: 8.5pt; }
  .statement thead { display: table-header-group; }
  .statement tr { break-inside: avoid; }
  .statement :is(th, td) { padding: 2pt 8pt 2pt 0; border-block-end: 0.5pt solid #888; line-height: 1.25; }
  .statement :is(th, td):last-child { padding-inline-end: 0; white-space: nowrap; }
}
`;
