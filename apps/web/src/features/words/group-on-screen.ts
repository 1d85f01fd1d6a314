/** A group of synonyms as the screen shows it; without id it is not there yet. */
export interface GroupOnScreen {
  readonly id: string | null;
  readonly words: readonly string[];
}
