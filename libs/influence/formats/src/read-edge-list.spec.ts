import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { recognisedFormat } from './detect-mail-format.js';
import { readMail } from './read-mail.js';
import type { MailRow } from './rows.js';

const epoch = new Date('2000-01-01T00:00:00Z');
const now = new Date('2024-06-01T00:00:00Z');

async function read(text: string | Buffer, options: { epoch?: Date } = {}): Promise<MailRow[]> {
  const rows: MailRow[] = [];
  for await (const row of readMail(Readable.from([Buffer.from(text)]), {
    fileName: 'mail.txt',
    now,
    ...options,
  })) {
    if (row.kind !== 'format') rows.push(row);
  }
  return rows;
}

describe('readMail on an edge list', () => {
  it('groups the rows of one sender in one second into one message, whatever their order', async () => {
    const rows = await read(gzipSync('# sender recipient seconds\n1 2 60\n3 2 0\n4 5 60\n1 9 60\n'), {
      epoch,
    });
    expect(
      rows.map((row) => (row.kind === 'message' ? [row.from, row.to, row.sentAt.toISOString()] : row)),
    ).toEqual([
      ['3', ['2'], '2000-01-01T00:00:00.000Z'],
      ['1', ['2', '9'], '2000-01-01T00:01:00.000Z'],
      ['4', ['5'], '2000-01-01T00:01:00.000Z'],
    ]);
  });

  it('wants an epoch for relative seconds and none for Unix time', async () => {
    await expect(read('1 2 0\n')).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: expect.stringMatching(/--epoch/),
    });
    const [row] = await read('% sym\n1 2 1 946684800\n');
    expect(row).toMatchObject({ kind: 'message', sentAt: epoch });
  });

  it('reads a table too, and says that an empty file is empty', async () => {
    const rows = await read('message_id,sent_at,from,to\nm1,2024-01-01T00:00:00Z,a@x,b@x\n');
    expect(rows).toMatchObject([{ kind: 'header' }, { kind: 'message', from: 'a@x' }]);
    await expect(read('')).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: expect.stringMatching(/is empty/),
    });
  });

  it('reports rows of a broken clock or cut at the end, and takes the others as they are', async () => {
    const rows = await read('1 2 946684800\n1 2 4102444800\n1 2 1e300\n2 1 946684801\n2 1 94668');
    expect(rows.filter((row) => row.kind === 'message')).toHaveLength(2);
    expect(rows.filter((row) => row.kind === 'problem')).toMatchObject([
      { line: 2, column: 'seconds', message: expect.stringMatching(/^"2100-.*" lies in the future/) },
      { line: 3, column: 'seconds', message: expect.stringMatching(/lies in the future/) },
      { line: 5, column: 'seconds', message: expect.stringMatching(/^"1970-.*" is before 1990/) },
    ]);
    const late = await read('1 2 0\n1 2 4000000000\n', { epoch });
    expect(late.filter((row) => row.kind === 'problem')).toMatchObject([{ line: 2 }]);
  });

  it('reports a wrong line and goes on', async () => {
    const rows = await read('1 2 946684800\n1 2\n1 2 soon\n2 1 946684801\n');
    expect(rows.filter((row) => row.kind === 'problem')).toMatchObject([
      { line: 2 },
      { line: 3, column: 'seconds' },
    ]);
    expect(rows.filter((row) => row.kind === 'message')).toHaveLength(2);
  });

  it.each([
    ['message_id,sent_at,from,to\n1,2,3,4\n', 'csv'],
    ['', null],
    ['1 2 0\n', 'edge-list'],
    ['% asym posweighted\n1\t2\t1\t1082040961\n', 'edge-list'],
  ])('tells the format of %j', (text, format) => {
    expect(recognisedFormat(text)).toBe(format);
  });
});
