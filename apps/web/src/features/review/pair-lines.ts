/** A line of a comparison as far as pairing needs it. */
export interface ComparedLine {
  readonly kind: 'SAME' | 'ADDED' | 'REMOVED';
}

/** What stands beside each other; null where one side has nothing. */
export interface LinePair<Line> {
  readonly before: Line | null;
  readonly after: Line | null;
}

/**
 * Puts the lines of a comparison side by side: equal ones beside themselves, a run of removed ones beside the run of
 * added ones that follows or is mixed with it, in order. Every line stands in exactly one pair, a `SAME` one on both
 * sides of its own. Cost: linear.
 */
export function pairLines<Line extends ComparedLine>(lines: readonly Line[]): LinePair<Line>[] {
  const pairs: LinePair<Line>[] = [];
  let [removed, added]: [Line[], Line[]] = [[], []];
  const flush = () => {
    for (let at = 0; at < Math.max(removed.length, added.length); at++)
      pairs.push({ before: removed[at] ?? null, after: added[at] ?? null });
    [removed, added] = [[], []];
  };
  for (const line of lines) {
    if (line.kind === 'REMOVED') removed.push(line);
    else if (line.kind === 'ADDED') added.push(line);
    else {
      flush();
      pairs.push({ before: line, after: line });
    }
  }
  flush();
  return pairs;
}
