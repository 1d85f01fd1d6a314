import { IntList } from './int-list.js';
import { NONE } from './no-passage.js';

/** Which revision of a page was taken back by which later one, whoever saved it. */
export class UndoneRevisions {
  /** First revision that went back behind each one; -1 while none has. */
  private readonly undoneBy = new IntList();
  /** From a revision that was undone straight to the next older one that was not, so that none is visited twice. */
  private readonly olderStanding = new IntList();

  /** The first later revision that brought back a text from before this one; -1 while none has. */
  undoneByOf(revision: number): number {
    return this.undoneBy.at(revision);
  }

  /** Takes up the next revision; `revertOf` is the earlier one whose lines it brought back, or -1. */
  add(number: number, revertOf: number): void {
    this.undoneBy.push(NONE);
    this.olderStanding.push(number);
    if (revertOf === NONE) return;
    for (let at = this.standingFrom(number - 1); at > revertOf; at = this.standingFrom(at - 1)) {
      this.undoneBy.data[at] = number;
      this.olderStanding.data[at] = at - 1;
    }
  }

  private standingFrom(number: number): number {
    let at = number;
    while (at >= 0 && this.olderStanding.at(at) !== at) at = this.olderStanding.at(at);
    for (let i = number; i > at;) {
      const next = this.olderStanding.at(i);
      this.olderStanding.data[i] = at;
      i = next;
    }
    return at;
  }
}
