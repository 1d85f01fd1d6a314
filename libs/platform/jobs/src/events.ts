/**
 * Something that happened in a scope, told upward. Payloads hold ids and a revision number only; whoever handles one
 * reloads the truth.
 */
export interface EventDefinition<Payload extends EventPayload> {
  /** `<scope>.<what-happened>`, for example `wiki.revision-published`. */
  readonly name: string;
  /** Never set; carries the payload's type. */
  readonly payloadType?: Payload;
}

export type EventPayload = Readonly<Record<string, string | number | boolean | null>>;

/** Declares an event in the scope that publishes it. */
export function defineEvent<Payload extends EventPayload>(name: string): EventDefinition<Payload> {
  return { name };
}

/** How a higher scope handles an event of a lower one. */
export interface EventHandler<Payload extends EventPayload> {
  /** `<scope>.<what-it-does>`, unique; the name of the job. */
  readonly handler: string;
  /**
   * What one job stands for: events with the same key that wait together become one job, and the handler catches up.
   * Usually the page's id.
   */
  keyOf(payload: Payload): string;
  /** Jobs with the same queue run one after the other. Usually `page:<id>`; null runs freely. */
  queueOf(payload: Payload): string | null;
  /**
   * One worker beside all others takes the jobs of such handlers, so that they never stand behind others' and others are
   * not held up by looking past them. For handlers with one queue for everything.
   */
  readonly hasOwnWorker?: boolean;
  /** Idempotent; reloads what it needs; tolerates "gone". A throw means: again later, with backoff. */
  run(payload: Payload): Promise<void>;
}
