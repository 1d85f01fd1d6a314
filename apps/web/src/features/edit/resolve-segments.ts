/** One stretch of a merge as the server sends it; only conflicts have three versions. */
export interface Segment {
  readonly kind: 'COMMON' | 'MINE' | 'THEIRS' | 'CONFLICT';
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
  if (choice === 'mine') return segment.mine ?? '';
  if (choice === 'theirs') return segment.theirs ?? '';
  return joinPieces([segment.theirs ?? '', segment.mine ?? '']);
}

/** How many conflicts have no choice yet. Choices are by the conflict's index in `segments`. */
export function openConflicts(segments: readonly Segment[], choices: ReadonlyMap<number, Choice>): number {
  return segments.filter((segment, index) => segment.kind === 'CONFLICT' && !choices.has(index)).length;
}

/**
 * The merged text. A conflict without a choice keeps both versions, so that going on in the editor loses nothing.
 */
export function mergedText(segments: readonly Segment[], choices: ReadonlyMap<number, Choice>): string {
  return joinPieces(
    segments.map((segment, index) =>
      segment.kind === 'CONFLICT' ? chosenText(segment, choices.get(index) ?? 'both') : (segment.text ?? ''),
    ),
  );
}

/** Puts stretches of whole lines one below the other; a stretch without lines disappears. */
function joinPieces(pieces: readonly string[]): string {
  return pieces
    .filter((piece) => piece !== '')
    .reduce((text, piece) => (text === '' || text.endsWith('\n') ? text + piece : `${text}\n${piece}`), '');
}
