import { createHash } from 'node:crypto';
import pg from 'pg';

/** Statements that this process remembers having seen: a miss costs one more planning and no more. */
const REMEMBERED = 2_000;
/** Prepared statements of one connection: each holds its plan in PostgreSQL's memory, some 20 to 100 kB. */
const PER_CONNECTION = 300;
/** Longer ones are made for their number of rows, and not met again. Characters. */
const LONGEST = 6_000;
const PREPARABLE = /^\s*(?:SELECT|INSERT|UPDATE|DELETE|WITH)\b/i;

/** Names by the text of a statement; null for one that was seen once. */
const known = new Map<string, string | null>();

/**
 * A connection that prepares what it is asked a second time: the plan of a page's reading costs PostgreSQL four times
 * what its running costs. Statements go by a name made of their text, so that pools, transactions and TypeORM need not
 * know; what has no parameters, is no query or is made for once goes as it came.
 *
 * Not for poolers that hand a session on after each transaction and forget names on the way (PgBouncer before 1.21).
 */
export class PreparingClient extends pg.Client {
  private readonly names = new Set<string>();
  // The overloads of `query` are given on as they come.
  override query: pg.Client['query'] = ((first: unknown, values: unknown, ...rest: unknown[]) => {
    const query = pg.Client.prototype.query as (this: pg.Client, ...given: unknown[]) => unknown;
    const name = typeof first === 'string' && Array.isArray(values) ? this.nameOf(first, values) : null;
    return name === null
      ? query.call(this, first, values, ...rest)
      : query.call(this, { name, text: first, values }, ...rest);
  }) as pg.Client['query'];

  private nameOf(text: string, values: readonly unknown[]): string | null {
    if (values.length === 0) return null;
    const name = nameOfStatement(text);
    if (name === null || this.names.has(name)) return name;
    if (this.names.size >= PER_CONNECTION) return null;
    this.names.add(name);
    return name;
  }
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
