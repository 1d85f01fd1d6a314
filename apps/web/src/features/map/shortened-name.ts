const WIDE = /[\u1100-\u{1ffff}]/u;

/**
 * A name that has room in so many half widths: a Chinese character takes two. A longer one is cut at a letter and ends in
 * an ellipsis; lists beside the picture have it whole.
 */
export function shortenedName(name: string, halfWidths: number): string {
  let [kept, width] = ['', 0];
  for (const letter of name) {
    width += WIDE.test(letter) ? 2 : 1;
    if (width > halfWidths) return `${kept.trimEnd()}…`;
    kept += letter;
  }
  return name;
}
