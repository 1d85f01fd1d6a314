import { gzipSync } from 'node:zlib';
import { recognisedFormat } from './detect-mail-format.js';
import { linesOf } from './lines.js';
import { readMessageHeader } from './message-header.js';
import { readMail, type MailReadOptions } from './read-mail.js';
import { inChunks, rowsOf } from './testing/rows-of.js';

const now = new Date('2026-11-22T00:00:00Z');
const read = (text: string | Buffer, options: Partial<MailReadOptions> = {}, chunkBytes?: number) =>
  rowsOf(readMail(inChunks(text, chunkBytes), { fileName: 'f', now, ...options }));
const DATE = 'Date: Fri, 31 May 2024 09:30:00 +0000';

/** Each of these took from seconds to hours when a pattern looked at the same text again and again. */
describe('what is made to take long', () => {
  const soon = (work: () => unknown) => {
    const startMs = performance.now();
    work();
    expect(performance.now() - startMs).toBeLessThan(2_000);
  };

  it('is a table of another kind with many quoted columns, one of them long', async () => {
    const columns = Array.from({ length: 60 }, (_, at) => `"Column ${at}"`);
    const table = `${[...columns, `"${'x'.repeat(60)}"`].join()}\n`;
    soon(() => expect(recognisedFormat(table)).toBeNull());
    await expect(read(table)).rejects.toThrow(/no format of mail that is known/);
  });

  it('is a first line without end', () => {
    for (const piece of ['x ', '{"a":1},', '1 ', '\\"', ' ', ';'])
      soon(() => expect(recognisedFormat(piece.repeat(65_536 / piece.length))).toBeNull());
  });

  it('is a header of lines without a colon, or of quotes that are not closed', () => {
    const header = (more: string) => () =>
      readMessageHeader(Buffer.from(`From: a@x\nTo: b@x\n${DATE}\n${more}\n`), 1, { now });
    for (const more of [
      'abcd\n'.repeat(600_000),
      `Cc: "${'\\"'.repeat(100_000)}`,
      `Cc: ${'a:'.repeat(20_000)}`,
    ])
      soon(header(more));
  });

  it('is a mailbox or a list whose line does not end, and is let go of', async () => {
    const mbox = await read(`From a@x ${'y'.repeat(9_000_000)}`, {}, 65_536);
    expect([mbox.messages, mbox.problems.map(({ line }) => line)]).toEqual([[], [1]]);
    const list = await read(`1 2 1700000000\n1 2 1${'7'.repeat(9_000_000)}\n1 3 1700000000`);
    expect(list.messages).toMatchObject([{ to: ['2', '3'] }]);
    expect(list.problems).toMatchObject([{ line: 2, message: 'the line is longer than 4 MiB' }]);
  });
});

describe('what is made to be kept wrongly', () => {
  it('is no log that a message quotes', async () => {
    const quoted =
      'May 31 09:30:00 mail postfix/qmgr[1]: ABCDEF1: from=<ceo@firm.example>, size=1, nrcpt=1 (queue active)\n' +
      'May 31 09:30:00 mail postfix/smtp[1]: ABCDEF1: to=<x@firm.example>, relay=x, status=sent (250 ok)\n' +
      '#Software: Microsoft Exchange Server\n#Fields: date-time,event-id\n';
    const text = `From: a@x\nTo: b@x\n${DATE}\nSubject: logwatch\n\n${quoted}`;
    const { messages, format } = await read(text, { zone: 'UTC' });
    expect(format).toBe('message');
    expect(messages).toMatchObject([{ from: 'a@x', to: ['b@x'] }]);
  });

  it('is half a recipient at the end of a message', async () => {
    const { messages, problems } = await read(`From: a@x\n${DATE}\nTo: bo@firm.example, cy@firm.ex`);
    expect(messages).toEqual([]);
    expect(problems).toMatchObject([{ line: 1, message: 'the file ends inside the header of this message' }]);
  });

  it('is an address with signs that are not seen, or longer than addresses are', async () => {
    for (const from of [
      'an\0n@firm.example',
      'ann\u200b@firm.example',
      'a@firm\u202e.example',
      `${'a'.repeat(400)}@x`,
    ]) {
      const { messages, problems } = await read(`From: ${from}\nTo: bo@x\n${DATE}\n\n`);
      expect([messages, problems.map(({ column }) => column)]).toEqual([[], ['from']]);
    }
  });

  it('is no address out of a name, a comment, quotes or an encoded word', async () => {
    const wanted = ['ann@firm.example'];
    for (const to of [
      '"boss@firm.example" <ann@firm.example>',
      'boss@firm.example <ann@firm.example>',
      '(boss@firm.example) ann@firm.example',
      '=?utf-8?q?boss=40firm.example?= <ann@firm.example>',
      '"boss@firm.example, x" <ann@firm.example>',
    ]) {
      const { messages } = await read(`From: a@x\nTo: ${to}\n${DATE}\n\n`);
      expect([to, messages[0]?.to]).toEqual([to, wanted]);
    }
    for (const to of ['"boss@firm.example x"@outside.example', '"boss@firm.example"@outside.example'])
      expect(JSON.stringify((await read(`From: a@x\nTo: ${to}\n${DATE}\n\n`)).messages)).not.toContain(
        '"boss@firm.example"',
      );
  });

  it('is a line of four megabytes of which the middle is not kept', async () => {
    const lines = [];
    for await (const some of linesOf(inChunks(`${'山'.repeat(2_000_000)}\nnext\n`))) lines.push(...some);
    expect(lines.map(({ number, isTooLong }) => [number, isTooLong])).toEqual([
      [1, true],
      [2, false],
    ]);
  });
});

describe('a file that is packed or cut', () => {
  const csv = 'message_id,sent_at,from,to\nm1,2024-01-01T00:00:00Z,a@x,b@x\n';

  it('is known by its first bytes, in whichever pieces they come', async () => {
    for (const chunkBytes of [1, 3, 1_000])
      expect((await read(gzipSync(csv), {}, chunkBytes)).messages).toMatchObject([{ messageKey: 'm1' }]);
  });

  it.each([
    ['UTF-16 in gzip', gzipSync(Buffer.from(csv, 'utf16le')), /the file is UTF-16 text/],
    [
      'a tar',
      Buffer.concat([Buffer.alloc(257, 'a'), Buffer.from('ustar\0'), Buffer.alloc(300)]),
      /packed with tar/,
    ],
    [
      'a tar in gzip',
      gzipSync(Buffer.concat([Buffer.alloc(257, 'a'), Buffer.from('ustar\0'), Buffer.alloc(300)])),
      /packed with tar/,
    ],
    ['gigabytes of nothing', gzipSync(Buffer.alloc(50_000_000)), /UTF-16 text or binary data/],
  ])('is refused by name: %s', async (_, bytes, message) => {
    await expect(read(bytes)).rejects.toThrow(message);
  });

  it('is refused as a mailbox that begins with no message', async () => {
    await expect(read('Dear all,\n\nhello\n', { format: 'mbox' })).rejects.toThrow(
      'f: this is no mailbox (mbox): it does not begin with a line "From …".',
    );
  });

  it('is read as a mailbox where a message is named and more of them follow', async () => {
    const one = (id: string) =>
      `From a@x Fri May 31 09:30:00 2024\nFrom: a@x\nTo: b@x\n${DATE}\nMessage-ID: <${id}>\n\nx\n\n`;
    const { messages, format } = await read(`\n${one('1')}${one('2')}`, { format: 'message' });
    expect([messages.map(({ messageKey }) => messageKey), format]).toEqual([['1', '2'], 'mboxo']);
  });
});
