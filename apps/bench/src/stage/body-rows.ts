import { inflateSync } from 'node:zlib';
import type pg from 'pg';

/** What stands before and behind the rows in PostgreSQL's binary COPY format. */
export const BODY_START = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
export const BODY_END = Buffer.from([0xff, 0xff]);

/** A row of `body` as a program holds it: its text is text. */
export interface PlainBody {
  readonly hash: Buffer;
  readonly text: string;
}

/** All bodies that are stored, unpacked, in memory. */
export async function plainBodies(client: pg.Client): Promise<PlainBody[]> {
  const { rows } = await client.query<{ hash: Buffer; codec: number; data: Buffer }>(
    'SELECT hash, codec, data FROM body',
  );
  return rows.map(({ hash, codec, data }) => ({
    hash,
    text: (codec === 1 ? inflateSync(data) : data).toString('utf8'),
  }));
}

/** The bodies as COPY takes them, their texts as they are. */
export function* copyOfPlainBodies(bodies: readonly PlainBody[]): Generator<Buffer> {
  yield BODY_START;
  for (const { hash, text } of bodies) {
    const bytes = Buffer.from(text, 'utf8');
    yield bodyRow(hash, 0, bytes.length, text.length, bytes);
  }
  yield BODY_END;
}

/** A row of `body` in PostgreSQL's binary COPY format: each field is its length and its bytes. */
export function bodyRow(
  hash: Buffer,
  codec: number,
  sizeBytes: number,
  sizeChars: number,
  data: Buffer,
): Buffer {
  const head = Buffer.alloc(2 + 4 + 32 + 6 + 8 + 8 + 4);
  let at = head.writeInt16BE(5, 0);
  at = head.writeInt32BE(32, at);
  at += hash.copy(head, at);
  at = head.writeInt16BE(codec, head.writeInt32BE(2, at));
  at = head.writeInt32BE(sizeBytes, head.writeInt32BE(4, at));
  at = head.writeInt32BE(sizeChars, head.writeInt32BE(4, at));
  head.writeInt32BE(data.length, at);
  return Buffer.concat([head, data]);
}
