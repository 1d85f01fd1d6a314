/** A table as the method card has it, columns aligned, under a line that says what it is. */
export function markdownTable(
  title: string,
  heading: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const widths = heading.map((cell, at) =>
    Math.max(3, cell.length, ...rows.map((row) => row[at]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, at) => (cells[at] ?? '').padEnd(width)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [title, '', line(heading), rule, ...rows.map(line)].join('\n');
}

/** A share as `.691`. */
export const share = (value: number): string => value.toFixed(3).replace(/^(-?)0\./u, '$1.');
