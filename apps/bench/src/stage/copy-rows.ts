import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from, to } from 'pg-copy-streams';

/** The rows of a table as `COPY … (FORMAT binary)` gives and takes them; made anew each time where it is a function. */
export interface PackedTable {
  readonly name: string;
  readonly bytes: Buffer | (() => Iterable<Buffer>);
}

const CHUNK_BYTES = 256 * 1024;

/** A connection of its own; end it. */
export async function connect(databaseUrl: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  return client;
}

/** Reads tables into memory, each with a condition that its rows fulfil. */
export async function packTables(
  client: pg.Client,
  tables: readonly { readonly name: string; readonly where?: string }[],
): Promise<PackedTable[]> {
  const packed: PackedTable[] = [];
  for (const { name, where = 'true' } of tables) {
    const chunks: Buffer[] = [];
    const stream = client.query(to(`COPY (SELECT * FROM ${name} WHERE ${where}) TO STDOUT (FORMAT binary)`));
    for await (const chunk of stream) chunks.push(chunk as Buffer); // the stream gives bytes
    packed.push({ name, bytes: Buffer.concat(chunks) });
  }
  return packed;
}

/** Writes the tables in this order in one transaction, and commits. */
export async function copyTables(client: pg.Client, tables: readonly PackedTable[]): Promise<void> {
  await client.query('BEGIN');
  for (const { name, bytes } of tables)
    await copyInto(
      client,
      `COPY ${name} FROM STDIN (FORMAT binary)`,
      typeof bytes === 'function' ? bytes() : chunksOf(bytes),
    );
  await client.query('COMMIT');
}

/** Runs a `COPY … FROM STDIN` on what comes. */
export const copyInto = (
  client: pg.Client,
  sql: string,
  bytes: Iterable<Buffer | string> | AsyncIterable<Buffer | string>,
): Promise<void> => pipeline(Readable.from(bytes, { objectMode: true }), client.query(from(sql)));

function* chunksOf(bytes: Buffer): Generator<Buffer> {
  for (let start = 0; start < bytes.length; start += CHUNK_BYTES)
    yield bytes.subarray(start, start + CHUNK_BYTES);
}
