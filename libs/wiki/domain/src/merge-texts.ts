import { editScript, type Change } from './edit-script.js';
import { runsOf } from './text-runs.js';

/** A stretch of a merge in lines without their line breaks: settled, or three versions to choose from. */
export type MergeSegment =
  | { readonly kind: 'merged'; readonly lines: readonly string[] }
  | {
      readonly kind: 'conflict';
      readonly base: readonly string[];
      readonly theirs: readonly string[];
      readonly mine: readonly string[];
    };

/** A clean merge, or the segments for a merge screen; put an answer together with {@link composeMerge}. */
export type MergeResult =
  | { readonly kind: 'merged'; readonly text: string }
  | {
      readonly kind: 'conflict';
      readonly segments: readonly MergeSegment[];
      readonly lineBreak: '\n' | '\r\n';
    };

/**
 * Three-way merge: `theirs` and `mine` were both made from `base`. Lines are merged where the two sides changed
 * different ones, neighbours included, or did the same. Where both rewrote one single line (a Chinese paragraph is one),
 * its sentences are merged the same way, and then its clauses, if at least one clause between the two changes stayed as
 * it was; so a word that nobody removed is never lost, and what is unclear is a conflict. Texts with CRLF and LF merge
 * with each other; the result has the line breaks of `theirs`, which is what stands in the wiki.
 *
 * Exactly `theirs` when mine is the base, exactly `mine` when theirs is the base or equals mine. Cost: two line
 * comparisons, bounded as in edit-script.ts; what is too much for them becomes a bigger conflict.
 */
export function mergeTexts(base: string, theirs: string, mine: string): MergeResult {
  if (mine === base || mine === theirs) return { kind: 'merged', text: theirs };
  if (theirs === base) return { kind: 'merged', text: mine };
  const lineBreak = theirs.includes('\r\n') ? '\r\n' : '\n';
  const lines = (text: string): string[] => text.split(/\r?\n/);
  const segments = mergeItems(lines(base), lines(theirs), lines(mine), 'beside').map(mergeWithinLine);
  const joined = joinMerged(segments);
  if (joined.some((segment) => segment.kind === 'conflict'))
    return { kind: 'conflict', segments: joined, lineBreak };
  return { kind: 'merged', text: composeMerge(joined, [], lineBreak) };
}

/** How one conflict is settled: one side, both (theirs first), or lines that somebody wrote. */
export type MergeChoice = 'base' | 'theirs' | 'mine' | 'both' | { readonly lines: readonly string[] };

/**
 * The text that the choices make of the segments, one choice per conflict in order. Throws RangeError when there are
 * not as many choices as conflicts: nothing is settled silently.
 */
export function composeMerge(
  segments: readonly MergeSegment[],
  choices: readonly MergeChoice[],
  lineBreak: '\n' | '\r\n',
): string {
  const conflicts = segments.filter((segment) => segment.kind === 'conflict').length;
  if (choices.length !== conflicts) {
    throw new RangeError(`There are ${conflicts} conflicts to settle and ${choices.length} choices.`);
  }
  let next = 0;
  return segments
    .flatMap((segment) => {
      if (segment.kind === 'merged') return segment.lines;
      // The count was checked above, so there is a choice for every conflict.
      const choice = choices[next++] as MergeChoice;
      if (choice === 'both') return [...segment.theirs, ...segment.mine];
      return typeof choice === 'string' ? segment[choice] : choice.lines;
    })
    .join(lineBreak);
}

/** `beside`: changes of neighbouring items are independent. `apart`: an untouched item must lie between them. */
type Distance = 'beside' | 'apart';

/** Merges lists of lines (or of runs of one line): the changes of both sides, grouped where they meet. */
function mergeItems(
  base: readonly string[],
  theirs: readonly string[],
  mine: readonly string[],
  distance: Distance,
): MergeSegment[] {
  const sides = { theirs: editScript(base, theirs).changes, mine: editScript(base, mine).changes };
  const segments: MergeSegment[] = [];
  const settled = (lines: readonly string[]): void => {
    if (lines.length > 0) segments.push({ kind: 'merged', lines });
  };
  const next = { theirs: 0, mine: 0 };
  const shift = { theirs: 0, mine: 0 };
  let at = 0;
  for (;;) {
    const group = { theirs: [] as Change[], mine: [] as Change[] };
    // A group starts with the first of the two next changes and takes in every change that meets one in it.
    const take = (side: 'theirs' | 'mine', change: Change): void => {
      group[side].push(change);
      next[side]++;
    };
    const [t, m] = [sides.theirs[next.theirs], sides.mine[next.mine]];
    if (!t && !m) break;
    if (t && (!m || isFirst(t, m))) take('theirs', t);
    else if (m) take('mine', m);
    for (let grew = true; grew;) {
      grew = false;
      for (const [side, other] of [
        ['theirs', 'mine'],
        ['mine', 'theirs'],
      ] as const) {
        const change = sides[side][next[side]];
        if (change && group[other].some((taken) => meet(taken, change, distance))) {
          take(side, change);
          grew = true;
        }
      }
    }

    const all = [...group.theirs, ...group.mine];
    const start = all.reduce((least, change) => Math.min(least, change.beforeStart), Infinity);
    const end = all.reduce((most, change) => Math.max(most, change.beforeEnd), 0);
    settled(base.slice(at, start));
    const growth = (side: 'theirs' | 'mine'): number =>
      group[side].reduce((sum, c) => sum + c.afterEnd - c.afterStart - (c.beforeEnd - c.beforeStart), 0);
    const version = (side: 'theirs' | 'mine', text: readonly string[]): readonly string[] => {
      const from = start + shift[side];
      shift[side] += growth(side);
      return text.slice(from, end + shift[side]);
    };
    const [theirVersion, myVersion] = [version('theirs', theirs), version('mine', mine)];
    if (group.mine.length === 0 || sameItems(theirVersion, myVersion)) settled(theirVersion);
    else if (group.theirs.length === 0) settled(myVersion);
    else
      segments.push({
        kind: 'conflict',
        base: base.slice(start, end),
        theirs: theirVersion,
        mine: myVersion,
      });
    at = end;
  }
  settled(base.slice(at));
  return segments;
}

/** At the same place an insertion goes before what replaces or removes the text behind it. */
const isFirst = (x: Change, y: Change): boolean =>
  x.beforeStart < y.beforeStart || (x.beforeStart === y.beforeStart && x.beforeEnd <= y.beforeEnd);

/** Whether two changes of different sides touch the same thing, so that neither can be applied without the other. */
function meet(x: Change, y: Change, distance: Distance): boolean {
  if (x.beforeStart < y.beforeEnd && y.beforeStart < x.beforeEnd) return true;
  if (x.beforeEnd < y.beforeStart || y.beforeEnd < x.beforeStart) return false;
  if (distance === 'apart') return true;
  const isInsertion = (change: Change): boolean => change.beforeStart === change.beforeEnd;
  const isDeletion = (change: Change): boolean => change.afterStart === change.afterEnd;
  // Two insertions at one place have no order; text added to a paragraph that the other side took out has no place.
  if (isInsertion(x) && isInsertion(y)) return true;
  return (isInsertion(x) && isDeletion(y)) || (isInsertion(y) && isDeletion(x));
}

/** A conflict about one single line is tried again by sentence and by clause; anything less than a clean merge stays. */
function mergeWithinLine(segment: MergeSegment): MergeSegment {
  if (segment.kind === 'merged') return segment;
  const [base, theirs, mine] = [segment.base, segment.theirs, segment.mine].map((lines) =>
    lines.length === 1 ? lines[0] : undefined,
  );
  if (base === undefined || theirs === undefined || mine === undefined) return segment;
  for (const size of ['sentence', 'clause'] as const) {
    const merged = mergeItems(runsOf(base, size), runsOf(theirs, size), runsOf(mine, size), 'apart');
    if (merged.every((part) => part.kind === 'merged')) {
      return { kind: 'merged', lines: [merged.flatMap((part) => part.lines).join('')] };
    }
  }
  return segment;
}

/** Neighbouring settled stretches as one. */
function joinMerged(segments: readonly MergeSegment[]): MergeSegment[] {
  const joined: MergeSegment[] = [];
  let settled: string[] | null = null;
  for (const segment of segments) {
    if (segment.kind === 'conflict') {
      settled = null;
      joined.push(segment);
    } else {
      if (settled === null) joined.push({ kind: 'merged', lines: (settled = []) });
      for (const line of segment.lines) settled.push(line);
    }
  }
  return joined;
}

const sameItems = (x: readonly string[], y: readonly string[]): boolean =>
  x.length === y.length && x.every((item, at) => item === y[at]);
