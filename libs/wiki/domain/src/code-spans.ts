/**
 * The text with what stands in code spans blanked out, line breaks kept, every other character at its place. A span goes
 * from a run of backticks to the next run of the same length (CommonMark 6.1). Linear: runs that nothing closes, and a
 * text may be nothing else, are each looked at once.
 */
export function withoutCodeSpans(text: string): string {
  const runs = [...text.matchAll(/`+/g)].map(({ 0: { length }, index }) => ({ start: index, length }));
  const closings = closingRuns(runs);
  let result = '';
  let at = 0;
  for (let run = 0; run < runs.length; run++) {
    const [opening, closing] = [runs[run], closings[run]];
    if (!opening || closing === undefined) continue;
    const last = runs[closing] ?? opening;
    const end = last.start + last.length;
    result += text.slice(at, opening.start) + text.slice(opening.start, end).replace(/[^\n]/g, ' ');
    at = end;
    run = closing;
  }
  return result + text.slice(at);
}

/** For each run of backticks the next one of its length; undefined where there is none. */
function closingRuns(runs: readonly { readonly length: number }[]): (number | undefined)[] {
  const nextOfLength = new Map<number, number>();
  const closings: (number | undefined)[] = [];
  for (let run = runs.length - 1; run >= 0; run--) {
    const length = runs[run]?.length ?? 0;
    closings[run] = nextOfLength.get(length);
    nextOfLength.set(length, run);
  }
  return closings;
}
