import { readMbox } from './read-mbox.js';
import { inChunks, rowsOf } from './testing/rows-of.js';

const now = new Date('2026-11-22T00:00:00Z');
const read = (text: string, chunkBytes = 7) => rowsOf(readMbox(inChunks(text, chunkBytes), { now }));
const SEPARATOR = 'From ann@x Fri May 31 09:30:00 2024';
const message = (id: string, body: string, more = '') =>
  `${SEPARATOR}\nFrom: ann@x\nTo: bo@x\nDate: Fri, 31 May 2024 09:30:00 +0000\nMessage-ID: <${id}>\nSubject: s3cret\n${more}\n${body}\n`;
const idsAndLines = async (text: string, chunkBytes?: number) => {
  const { messages, problems, format } = await read(text, chunkBytes);
  return { rows: messages.map(({ messageKey, line }) => [messageKey, line]), problems, format };
};

describe('readMbox', () => {
  // Lines of the first message: separator, six of the header, empty line, then its body.
  it.each([
    ['mboxo', message('1', 'Hello\n>From me\n') + message('2', 'x\n'), 11],
    ['mboxrd', message('1', '>>From me\n>From you\n') + message('2', 'x\n'), 11],
    ['mboxcl', message('1', '>From me to you', 'Content-Length: 16\n') + '\n' + message('2', 'x\n'), 11],
  ])('reads %s', async (dialect, text, line) => {
    const { rows, problems, format } = await idsAndLines(text);
    expect([rows, problems, format]).toEqual([[['1', 1], ['2', line]], [], dialect]); // prettier-ignore
  });

  it('reads mboxcl2, where a whole message with its separator stands in a body', async () => {
    const body = `look:\n\n${message('inner', 'quoted')}`;
    const text = message('1', body, `Content-Length: ${body.length}\n`) + '\n' + message('2', 'x\n');
    for (const chunkBytes of [1, 13, 100_000]) {
      const { rows, format } = await idsAndLines(text, chunkBytes);
      expect([rows.map(([id]) => id), format]).toEqual([['1', '2'], 'mboxcl2']);
    }
  });

  it('does not believe a length behind which no message stands', async () => {
    for (const length of [0, 3, 900_000, 9_999_999])
      expect(
        (
          await idsAndLines(message('1', 'body\n', `Content-Length: ${length}\n`) + message('2', 'x\n'))
        ).rows.map(([id]) => id),
      ).toEqual(['1', '2']);
  });

  it('takes a line of text that begins with From for text', async () => {
    const body = 'Hello\n\nFrom what I hear, at 10:30 on 5 May 2024 we met.\n\nFrom: nobody\n';
    const { rows } = await idsAndLines(message('1', body) + message('2', 'x\n'));
    expect(rows.map(([id]) => id)).toEqual(['1', '2']);
  });

  it('gives the same for pieces of any size, CRLF and no line end at the end', async () => {
    const text = message('1', 'Hello\n\nFrom me\n\n') + message('2', '') + '\n' + message('3', 'x');
    const unix = await idsAndLines(text.trimEnd(), 1_000_000);
    expect(unix.rows.map(([id]) => id)).toEqual(['1', '2', '3']);
    for (let size = 1; size < 40; size++) expect(await idsAndLines(text.trimEnd(), size)).toEqual(unix);
    expect(await idsAndLines(text.replaceAll('\n', '\r\n'), 11)).toEqual(unix);
  });

  it('takes an escaped separator for text wherever a piece ends, and one without an empty line before it', async () => {
    const text =
      message('1', `>${SEPARATOR}\n>>${SEPARATOR}\ntext\n${SEPARATOR}\nmore: x\n`) +
      message('2', `a ${SEPARATOR}\n`) +
      message('3', 'x\n');
    for (let size = 1; size < 90; size++) {
      const { rows, problems, format } = await idsAndLines(text, size);
      expect([size, rows.map(([id]) => id), problems, format]).toEqual([size, ['1', '2', '3'], [], 'mboxrd']);
    }
  });

  it('gives no recipients of the next message to one that is cut in its header', async () => {
    const cut = `${SEPARATOR}\nFrom: ann@x\nTo: bo@x\nDate: Fri, 31 May 2024 09:30:00 +0000\n`;
    for (const size of [1, 17, 10_000]) {
      const { messages, problems } = await read(cut + message('2', 'x\n').replace('bo@x', 'cy@x'), size);
      expect(messages.map(({ messageKey, to }) => [messageKey, to])).toEqual([['2', ['cy@x']]]);
      expect(problems.map(({ line }) => line)).toEqual([1]);
    }
  });

  it('names the line where a message starts that is wrong, or cut in its header', async () => {
    const text =
      message('1', 'a\nb\n') +
      message('2', 'x\n').replace(/Date:.*\n/, '') +
      `${SEPARATOR}\nFrom: ann@x\nTo: bo@`;
    const { messages, problems } = await read(text);
    expect(messages).toHaveLength(1);
    expect(problems).toEqual([
      { kind: 'problem', line: 11, column: 'date', message: 'has no date' },
      {
        kind: 'problem',
        line: 19,
        column: null,
        message: 'the file ends inside the header of this message, or the next one begins in it',
      },
    ]);
  });

  it('gives up a header without end and goes on behind it', async () => {
    const endless = `${SEPARATOR}\n${'X-Long: y\n'.repeat(500_000)}\n\n`;
    const { messages, problems } = await read(endless + message('2', 'x\n'), 65_536);
    expect(problems).toMatchObject([{ line: 1, message: 'the header of the message is longer than 4 MiB' }]);
    expect(messages.map(({ messageKey }) => messageKey)).toEqual(['2']);
  });

  it('shows nothing of subjects and bodies', async () => {
    expect(JSON.stringify(await read(message('1', 's3cret\n') + message('2', 's3cret')))).not.toContain(
      's3cret',
    );
  });
});
