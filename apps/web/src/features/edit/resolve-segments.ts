/** One stretch of a merge as the server sends it: joined text, or the three versions of a conflict. */
export interface Segment {
  readonly kind: 'COMMON' | 'CONFLICT';
  readonly text: string | null;
  readonly base: string | null;
  readonly mine: string | null;
  readonly theirs: string | null;
}

/** How one conflict is settled: a side, both (theirs first, as the server's merge does it), or words of one's own. */
export type Choice = 'mine' | 'theirs' | 'both' | { readonly own: string };

/** The text that a choice makes of a conflict. */
export function chosenText(segment: Segment, choice: Choice): string {
  if (typeof choice === 'object') return choice.own;
  const [mine, theirs] = [segment.mine ?? '', segment.theirs ?? ''];
  if (choice === 'mine') return mine;
  if (choice === 'theirs') return theirs;
  return [theirs, mine].filter((text) => text !== '').join('\n');
}

/** How many conflicts have no choice yet. Choices are by the conflict's index in `segments`. */
export function openConflicts(segments: readonly Segment[], choices: ReadonlyMap<number, Choice>): number {
  return segments.filter((segment, index) => segment.kind === 'CONFLICT' && !choices.has(index)).length;
}

/**
 * The merged text: stretches of whole lines, one below the other. A conflict settled as nothing leaves no line. One
 * without a choice keeps both versions, so that going on in the editor loses nothing.
 */
export function mergedText(segments: readonly Segment[], choices: ReadonlyMap<number, Choice>): string {
  return segments
    .flatMap((segment, index) => {
      if (segment.kind === 'COMMON') return [segment.text ?? ''];
      const text = chosenText(segment, choices.get(index) ?? 'both');
      return text === '' ? [] : [text];
    })
    .join('\n');
}

/**
 * The title of a merge: that of whoever changed it, and null where both did and not to the same one, so that somebody has
 * to decide.
 */
export function titleOfMerge(titles: {
  readonly base: string;
  readonly theirs: string;
  readonly mine: string;
}): string | null {
  const { base, theirs, mine } = titles;
  if (mine === base || mine === theirs) return theirs;
  return theirs === base ? mine : null;
}
