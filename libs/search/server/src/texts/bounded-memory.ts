interface Entry<Value> {
  readonly value: Value;
  readonly weight: number;
  /** Number of the move that made it the newest. */
  movedAt: number;
}

/**
 * Remembers what was read or made of late, in this process. What was used last goes last, near enough: never more than `maxWeight` in
 * all. What is remembered may be old; whoever asks has to know by what to tell.
 */
export class BoundedMemory<Key, Value> {
  private readonly entries = new Map<Key, Entry<Value>>();
  private weight = 0;
  /** Counts what became the newest. */
  private moves = 0;

  constructor(private readonly maxWeight: number) {}

  get(key: Key): Value | undefined {
    const entry = this.entries.get(key);
    if (entry === undefined) return undefined;
    // Whatever is among the newer half is safe where it is: moving everything that is asked for costs more than asking.
    if (this.moves - entry.movedAt >= this.entries.size / 2) {
      this.entries.delete(key);
      this.entries.set(key, entry);
      entry.movedAt = ++this.moves;
    }
    return entry.value;
  }

  /** Takes the place of what was remembered under the key. Something too heavy for the whole memory is not kept. */
  set(key: Key, value: Value, weight: number): void {
    this.forget(key);
    if (weight > this.maxWeight) return;
    this.entries.set(key, { value, weight, movedAt: ++this.moves });
    this.weight += weight;
    for (const oldest of this.entries.keys()) {
      if (this.weight <= this.maxWeight) return;
      this.forget(oldest);
    }
  }

  clear(): void {
    this.entries.clear();
    this.weight = 0;
  }

  private forget(key: Key): void {
    this.weight -= this.entries.get(key)?.weight ?? 0;
    this.entries.delete(key);
  }
}
