import pg from 'pg';

/** What pg works out of a description of rows; the same for every execution of a statement on a connection. */
interface RowShape {
  fields: unknown[];
  _parsers: unknown[] | undefined;
  _prebuiltEmptyResultObject: object | null;
}

/** What is used of pg's connection below its client. */
export interface Wire {
  readonly stream: { destroy(): void };
  describe(what: object): void;
  _send(bytes: Buffer): boolean;
}

/** What is used of pg's own query, of which its types know little. */
interface PgQuery {
  name: string;
  readonly _result: RowShape;
  callback: (error: Error | null | undefined, result: pg.QueryResult) => void;
  _accumulateRows: unknown;
  hasBeenParsed(wire: Wire): boolean;
  prepare(wire: Wire): void;
  handleRowDescription(message: object): void;
  handleCommandComplete(message: object, wire: Wire): void;
}
const OwnQuery = pg.Query as unknown as new (text: string, values: readonly unknown[]) => PgQuery;

/** What the prepared statements of one connection give, by their names, and the connection on which nothing is described. */
export class KnownShapes {
  readonly shapes = new Map<string, RowShape>();
  readonly wire: Wire;

  constructor(wire: Wire) {
    this.wire = Object.assign(Object.create(wire) as Wire, { describe: () => undefined });
  }
}

/**
 * A prepared statement that has its rows described once for each connection: pg asks for the description, which is
 * longer than most answers, at every execution. PostgreSQL refuses to run a prepared statement whose rows would be others
 * than before, so what is known stays true. Can be awaited.
 */
export class NamedStatement extends OwnQuery implements PromiseLike<pg.QueryResult> {
  private readonly answer: Promise<pg.QueryResult>;
  private isDescribed = false;

  constructor(
    name: string,
    text: string,
    values: readonly unknown[],
    private readonly known: KnownShapes,
  ) {
    super(text, values);
    this.name = name;
    this.answer = new Promise((resolve, reject) => {
      this.callback = (error, result) => {
        if (!error) return resolve(result);
        Error.captureStackTrace(error);
        reject(error);
      };
    });
  }

  then<A = pg.QueryResult, B = never>(
    done?: ((result: pg.QueryResult) => A | PromiseLike<A>) | null,
    failed?: ((error: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.answer.then(done, failed);
  }

  override prepare(wire: Wire): void {
    const shape = this.known.shapes.get(this.name);
    if (!shape || !this.hasBeenParsed(wire)) return super.prepare(wire);
    Object.assign(this._result, shape);
    this._accumulateRows = true;
    this.isDescribed = true;
    super.prepare(this.known.wire);
  }

  override handleRowDescription(message: object): void {
    super.handleRowDescription(message);
    this.learn();
  }

  override handleCommandComplete(message: object, wire: Wire): void {
    if (!this.isDescribed) this.learn(); // it gives no rows
    super.handleCommandComplete(message, wire);
  }

  private learn(): void {
    const { fields, _parsers, _prebuiltEmptyResultObject } = this._result;
    this.known.shapes.set(this.name, { fields, _parsers, _prebuiltEmptyResultObject });
    this.isDescribed = true;
  }
}
