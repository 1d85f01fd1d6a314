import { createHash } from 'node:crypto';
import pg from 'pg';
import { KnownShapes, NamedStatement, type Wire } from './named-statement.js';

/** Statements that this process remembers having seen: a miss costs one more planning and no more. */
const REMEMBERED = 2_000;
/** Prepared statements of one connection: each holds its plan in PostgreSQL's memory, some 20 to 100 kB. */
const PER_CONNECTION = 300;
/** Longer ones are made for their number of rows, and not met again. Characters. */
const LONGEST = 6_000;
const PREPARABLE = /^\s*(?:SELECT|INSERT|UPDATE|DELETE|WITH)\b/i;

/** Names by the text of a statement; null for one that was seen once. */
const known = new Map<string, string | null>();

/** The statement that opens a transaction, TypeORM's as well as ours. */
export const BEGIN = 'START TRANSACTION';
const END = /^(?:COMMIT|ROLLBACK)$/;

type AnyQuery = (this: pg.Client, ...given: unknown[]) => unknown;

/**
 * A connection that prepares what it is asked a second time: the plan of a page's reading costs PostgreSQL four times
 * what its running costs. Statements go by a name made of their text, so that pools, transactions and TypeORM need not
 * know; what has no parameters, is no query or is made for once goes as it came.
 *
 * It also spares messages, each of which costs the kernel more than PostgreSQL's work on a small statement: statements
 * asked without waiting for each other go out at once and in one write, in their order, and a transaction is opened
 * together with its first statement. One that had none is neither opened nor ended.
 *
 * Not for poolers that hand a session on after each transaction and forget names on the way (PgBouncer before 1.21).
 */
export class PreparingClient extends pg.Client {
  private readonly names = new Set<string>();
  private beginIsDue = false;
  private isGathering = false;
  private held: Buffer[] = [];
  private readonly known: KnownShapes;

  constructor(config?: string | pg.ClientConfig) {
    super(config);
    const { wire } = this;
    this.known = new KnownShapes(wire);
    const send = wire._send.bind(wire);
    // Corking the socket would do as well, at the cost of a vector of five pieces a statement.
    wire._send = (bytes) => (this.isGathering ? this.held.push(bytes) > 0 : send(bytes));
    (this as unknown as { pipeline: boolean }).pipeline = true; // of pg since 8.21; its types do not know it yet
  }

  // The overloads of `query` are given on as they come.
  override query: pg.Client['query'] = ((first: unknown, values: unknown, ...rest: unknown[]) => {
    const text = textOf(first);
    if (text === BEGIN && !this.beginIsDue) {
      this.beginIsDue = true;
      return Promise.resolve(NOTHING);
    }
    if (this.beginIsDue && END.test(text)) {
      this.beginIsDue = false;
      return Promise.resolve(NOTHING);
    }
    this.gather();
    if (this.beginIsDue) this.begin();
    // A callback means somebody else's way of asking.
    if (typeof first !== 'string' || !Array.isArray(values) || rest.length > 0)
      return original.call(this, first, values, ...rest);
    const name = this.nameOf(first, values);
    if (name === null) return original.call(this, first, values);
    return original.call(this, new NamedStatement(name, first, values as unknown[], this.known));
  }) as pg.Client['query'];

  /** Sends the statement that was held back. Where it fails, nothing that follows may run outside a transaction. */
  private begin(): void {
    this.beginIsDue = false;
    (original.call(this, BEGIN) as Promise<unknown>).catch(() => this.wire.stream.destroy());
  }

  /** Holds back what is written until everything that runs now has asked; then it goes out in one write. */
  private gather(): void {
    if (this.isGathering) return;
    this.isGathering = true;
    process.nextTick(() => {
      const pieces = this.held;
      this.held = [];
      this.isGathering = false;
      if (pieces.length > 0) this.wire._send(Buffer.concat(pieces));
    });
  }

  private get wire(): Wire {
    return (this as unknown as { connection: Wire }).connection; // not in the types of pg
  }

  private nameOf(text: string, values: readonly unknown[]): string | null {
    if (values.length === 0) return null;
    const name = nameOfStatement(text);
    if (name === null || this.names.has(name)) return name;
    if (this.names.size >= PER_CONNECTION) return null;
    this.names.add(name);
    return name;
  }
}

/** What a statement gives that was not sent. */
const NOTHING = { command: '', rowCount: null, rows: [], fields: [] };

/** Looked up at each call, so that whoever watches statements sees them as they are sent. */
const original: AnyQuery = function (this: pg.Client, ...given) {
  return (pg.Client.prototype.query as unknown as AnyQuery).apply(this, given); // its overloads are given on
};

function textOf(first: unknown): string {
  if (typeof first === 'string') return first;
  const text = (first as { text?: unknown } | null)?.text; // pg's QueryConfig, or anything that can be submitted
  return typeof text === 'string' ? text : '';
}

/** The name by which the statement is prepared, or null when it is not (yet). */
function nameOfStatement(text: string): string | null {
  const name = known.get(text);
  if (typeof name === 'string') return name;
  if (name === undefined) {
    if (text.length > LONGEST || !PREPARABLE.test(text)) return null;
    if (known.size >= REMEMBERED) known.delete(known.keys().next().value ?? '');
    known.set(text, null);
    return null;
  }
  const made = `w${createHash('sha256').update(text).digest('base64url').slice(0, 22)}`;
  known.set(text, made);
  return made;
}
