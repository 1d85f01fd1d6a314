/** A column: its heading and on which side its cells stand. */
export interface Column {
  readonly heading: string;
  readonly align: 'left' | 'right';
}

/** Characters that take two cells of a screen: Hangul, Han, kana, full-width forms (Unicode East Asian Width W and F). */
const WIDE =
  /[ᄀ-ᅟ⺀-〾ぁ-㏿㐀-䶿一-鿿ꥠ-ꥼ가-힣豈-﫿︰-﹯！-｠￠-￦]|[\u{1f300}-\u{1faff}]|[\u{20000}-\u{3fffd}]/gu;
const COMBINING = /\p{M}/gu;

/** Cells of a screen that a text takes. */
export const widthOf = (text: string): number => {
  const shown = text.replace(COMBINING, '');
  return [...shown].length + (shown.match(WIDE)?.length ?? 0);
};

/** Rows under headings, two blanks between columns, no blanks at line ends. */
export function textTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const lines = [columns.map(({ heading }) => heading), ...rows];
  const widths = columns.map((_, at) => Math.max(...lines.map((line) => widthOf(line[at] ?? ''))));
  return lines
    .map((line) =>
      columns
        .map(({ align }, at) => {
          const cell = line[at] ?? '';
          const blanks = ' '.repeat((widths[at] ?? 0) - widthOf(cell));
          return align === 'left' ? cell + blanks : blanks + cell;
        })
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('');
}
