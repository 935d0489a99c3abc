/** A table as it stands in a page of the repository: names on the left, figures on the right. */
export function markdownTable<Row>(title: string, rows: readonly Row[], columns: Record<string, (row: Row) => string>): string {
  const heads = Object.keys(columns);
  const lines = rows.map(
    (row) =>
      `| ${Object.values(columns)
        .map((cell) => cell(row))
        .join(' | ')} |`,
  );
  const rule = heads.map((_, index) => (index === 0 ? '---' : '---:'));
  return [`\n${title}\n`, `| ${heads.join(' | ')} |`, `| ${rule.join(' | ')} |`, ...lines].join('\n');
}
