type LineKind = 'SAME' | 'ADDED' | 'REMOVED';

interface Line<Span> {
  readonly kind: LineKind;
  readonly spans: readonly Span[];
}

/** A line with its number on each side, from 1; null where that side does not have it. */
export interface NumberedLine<Span> extends Line<Span> {
  readonly before: number | null;
  readonly after: number | null;
}

/** Counts a hunk's lines on both sides. `nextBefore` is the number of the line after the hunk on the older side. */
export function numberLines<Span>(hunk: {
  readonly beforeStart: number;
  readonly afterStart: number;
  readonly lines: readonly Line<Span>[];
}): { readonly rows: NumberedLine<Span>[]; readonly nextBefore: number } {
  let before = hunk.beforeStart;
  let after = hunk.afterStart;
  const rows = hunk.lines.map((line) => ({
    ...line,
    before: line.kind === 'ADDED' ? null : before++,
    after: line.kind === 'REMOVED' ? null : after++,
  }));
  return { rows, nextBefore: before };
}
