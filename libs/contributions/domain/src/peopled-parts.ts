/** A part of what is counted, as pages of the same space and labels: people may have something in several. */
export interface PeopledPart {
  /** Who has anything of it, by any number of theirs. */
  readonly people: readonly number[];
}

/** What is offered: parts of what is counted. */
export interface CellOfParts {
  readonly id: string;
  /** Positions of its parts. */
  readonly parts: readonly number[];
}
