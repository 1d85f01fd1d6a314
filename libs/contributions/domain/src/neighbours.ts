import { IntList } from './int-list.js';
import { NONE } from './no-passage.js';

/** Lines that stood behind the same line and are remembered; ours, it bounds the memory of a much-edited place. */
const MAX_FOLLOWERS = 8;

/** Places of a passage's numbers in its row; the first row is that of the top of the page. */
const Column = {
  precededBy: 0,
  followedBy: 1,
  /** Where its newest follower stands among `followers`. */
  newest: 2,
} as const;
const COLUMNS = 3;

/** Which passages stood next to each other on a page. -1 stands for the top, or the end, of the page. */
export class Neighbours {
  private readonly rows = new IntList(9 * COLUMNS);
  /** What stood behind a passage at some time: the other passage and the place of the next older one here, or -1. */
  private readonly followers = new IntList(32);

  constructor() {
    this.add();
  }

  /** Makes room for so many passages more. */
  reserve(count: number): void {
    this.rows.reserve(count * COLUMNS);
    this.followers.reserve(2 * count);
  }

  /** Takes up the next passage, which has no neighbours yet. */
  add(): void {
    const row = this.rows.length;
    this.rows.extendTo(row + COLUMNS);
    this.rows.data.fill(NONE, row, row + COLUMNS);
  }

  /** Whether the passage stood directly behind the other one when it was last placed. */
  stoodBehind(passage: number, other: number): boolean {
    return this.valueOf(passage, Column.precededBy) === other;
  }

  stoodInFront(passage: number, other: number): boolean {
    return this.valueOf(passage, Column.followedBy) === other;
  }

  /** What stood directly behind a passage, or (-1) at the top of the page, at some time, newest first. */
  followersOf(passage: number): readonly number[] {
    const found: number[] = [];
    if (passage < NONE) return found;
    let at = this.valueOf(passage, Column.newest);
    for (; at !== NONE && found.length < MAX_FOLLOWERS; at = this.followers.at(at + 1)) {
      found.push(this.followers.at(at));
    }
    return found;
  }

  /** Notes that two passages stand next to each other now. */
  connect(left: number, right: number): void {
    if (left !== NONE) this.set(left, Column.followedBy, right);
    if (right === NONE) return;
    this.set(right, Column.precededBy, left);
    const newest = this.valueOf(left, Column.newest);
    for (let at = newest, looks = 0; at !== NONE && looks < MAX_FOLLOWERS; at = this.followers.at(at + 1)) {
      if (this.followers.at(at) === right) return;
      looks++;
    }
    this.set(left, Column.newest, this.followers.length);
    this.followers.push(right);
    this.followers.push(newest);
  }

  private valueOf(passage: number, column: number): number {
    return this.rows.data[(passage + 1) * COLUMNS + column] ?? 0;
  }

  private set(passage: number, column: number, value: number): void {
    this.rows.data[(passage + 1) * COLUMNS + column] = value;
  }
}
