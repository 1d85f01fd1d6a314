/** Below so many elements, a kilobyte, memory that lies free does not count. */
const SHORT = 256;

/** A list of 32-bit whole numbers that grows: 4 bytes an element, where an array of numbers may take 16. */
export class IntList {
  /** The elements; behind `length` stands what is not there yet, zeros or older values. */
  data: Int32Array;
  length = 0;

  constructor(capacity = 8) {
    this.data = new Int32Array(capacity);
  }

  push(value: number): void {
    if (this.length === this.data.length) this.reserve(1);
    this.data[this.length++] = value;
  }

  /** The element, 0 for one that is not there. */
  at(index: number): number {
    return index < this.length ? (this.data[index] ?? 0) : 0;
  }

  /** Makes the list at least so long; new elements are 0. */
  extendTo(length: number): void {
    if (length <= this.length) return;
    this.reserve(length - this.length);
    this.data.fill(0, this.length, length);
    this.length = length;
  }

  /**
   * Makes the list so long, every element the value; gives `data`, which may go on behind. One that is used again and
   * again costs a fifth of a typed array made anew.
   */
  refill(length: number, value: number): Int32Array {
    this.length = 0;
    this.reserve(length);
    this.length = length;
    return this.data.fill(value, 0, length);
  }

  /** Replaces a stretch by elements of another array. Cost: what stands behind it is moved. */
  splice(at: number, removed: number, source: ArrayLike<number>, from: number, count: number): void {
    const growth = count - removed;
    if (growth > 0) this.reserve(growth);
    if (growth !== 0) this.data.copyWithin(at + count, at + removed, this.length);
    for (let i = 0; i < count; i++) this.data[at + i] = source[from + i] ?? 0;
    this.length += growth;
  }

  copy(): IntList {
    const copy = new IntList(this.length);
    copy.data.set(this.data.subarray(0, this.length));
    copy.length = this.length;
    return copy;
  }

  /** Makes room for so many elements more. */
  reserve(count: number): void {
    const needed = this.length + count;
    if (needed <= this.data.length) return;
    // An eighth more: what lies free is a ninth at most. Short ones double, which saves most of the moves.
    const growth = this.data.length < SHORT ? this.data.length : this.data.length >> 3;
    const larger = new Int32Array(Math.max(needed, this.data.length + growth + 16));
    larger.set(this.data);
    this.data = larger;
  }
}
