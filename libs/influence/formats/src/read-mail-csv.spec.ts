import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { readMailCsv } from './read-mail-csv.js';
import { UNMARKED, type MailRow } from './rows.js';

const now = new Date('2024-06-01T00:00:00Z');

async function read(text: string | Buffer, chunkBytes = 7): Promise<MailRow[]> {
  const bytes = Buffer.from(text);
  const chunks = Array.from({ length: Math.ceil(bytes.length / chunkBytes) }, (_, at) =>
    bytes.subarray(at * chunkBytes, (at + 1) * chunkBytes),
  );
  const rows: MailRow[] = [];
  for await (const row of readMailCsv(Readable.from(chunks), { fileName: 'mail.csv', now })) rows.push(row);
  return rows;
}

const HEADER = 'message_id,sent_at,from,to,cc';

describe('readMailCsv', () => {
  it('gives the metadata of a message with addresses in lower case and nobody twice', async () => {
    const rows = await read(
      `${HEADER}\nm1,2024-05-31T17:30:00+08:00, Ann@Firm.Example ,"BO@firm.example; 王芳 <fang@firm.example>;bo@firm.example",bo@firm.example;cy@firm.example\n`,
    );
    expect(rows).toEqual([
      { kind: 'header', line: 1, columns: ['message_id', 'sent_at', 'from', 'to', 'cc'], ignoredColumns: [] },
      {
        kind: 'message',
        line: 2,
        messageKey: 'm1',
        sentAt: new Date('2024-05-31T09:30:00Z'),
        from: 'ann@firm.example',
        to: ['bo@firm.example', 'fang@firm.example'],
        cc: ['cy@firm.example'],
        bcc: [],
        inReplyTo: null,
        ...UNMARKED,
      },
    ]);
  });

  it('takes columns in any order and never shows a subject or a body', async () => {
    const rows = await read(
      'Subject,TO,From,body,Sent_At,Message_ID\nsecret plan,b@x,a@x,top secret,2024-01-01T00:00Z,1\n',
    );
    expect(rows[0]).toMatchObject({ ignoredColumns: ['Subject', 'body'] });
    expect(rows[1]).toMatchObject({ kind: 'message', from: 'a@x', to: ['b@x'], cc: [] });
    expect(JSON.stringify(rows)).not.toMatch(/secret/);
  });

  it('reads a byte order mark, CRLF, blank lines, quoted line breaks and gzip, and counts lines right', async () => {
    const text = `\ufeff${HEADER}\r\n\r\nm1,2024-01-01T00:00:00Z,a@x,"b@x;\r\nc@x",\r\nm2,never,a@x,b@x,\r\n`;
    for (const bytes of [text, gzipSync(text)]) {
      const rows = await read(bytes);
      expect(rows[1]).toMatchObject({ kind: 'message', line: 3, to: ['b@x', 'c@x'] });
      expect(rows[2]).toMatchObject({ kind: 'problem', line: 5, column: 'sent_at' });
    }
  });

  it.each([
    ['m1,2024-01-01T00:00:00,a@x,b@x,', 'sent_at', /no time zone/],
    ['m1,2023-02-29T00:00:00Z,a@x,b@x,', 'sent_at', /not a date that exists/],
    ['m1,31.12.2023,a@x,b@x,', 'sent_at', /"31.12.2023" is not a date; wanted ISO 8601/],
    ['m1,1989-12-31T00:00:00Z,a@x,b@x,', 'sent_at', /before 1990/],
    ['m1,2098-01-01T00:00:00Z,a@x,b@x,', 'sent_at', /future/],
    ['m1,,a@x,b@x,', 'sent_at', /is empty/],
    [',2024-01-01T00:00:00Z,a@x,b@x,', 'message_id', /is empty/],
    ['m1,2024-01-01T00:00:00Z,,b@x,', 'from', /no sender/],
    ['m1,2024-01-01T00:00:00Z,<>,b@x,', 'from', /no sender/],
    ['m1,2024-01-01T00:00:00Z,a@x;c@x,b@x,', 'from', /not one mail address/],
    ['m1,2024-01-01T00:00:00Z,a@x,b@x;undisclosed,', 'to', /entry 2 of 2/],
    ['m1,2024-01-01T00:00:00Z,a@x,,', 'to', /no recipient/],
    ['m1,2024-01-01T00:00:00Z,a@x,b@x', null, /4 fields; the header has 5/],
    ['m1,2024-01-01T00:00:00Z,a"x,b@x,', null, /quote/],
  ])('reports the row %s and goes on', async (bad, column, message) => {
    const rows = await read(`${HEADER}\n${bad}\nm2,2024-01-02T00:00:00Z,a@x,b@x,\n`);
    expect(rows[1]).toEqual({ kind: 'problem', line: 2, column, message: expect.stringMatching(message) });
    expect(rows[2]).toMatchObject({ kind: 'message', line: 3, messageKey: 'm2' });
    expect(JSON.stringify(rows[1])).not.toMatch(/a@x/);
  });

  it('reads what spreadsheets write where the comma is for decimals, tabs, and lines that end with CR alone', async () => {
    const german = `\ufeffmessage_id;sent_at;from;to;Betreff\r\nm1;2024-01-01T00:00:00Z;a@x;"b@x;c@x";geheim, sehr\r\nm2;nie;a@x;b@x;\r\n`;
    for (const [text, name] of [
      [german, 'Betreff'],
      [
        german.replaceAll('"', '').replaceAll('b@x;c@x', 'b@x|c@x').replaceAll(';', '\t').replace('|', ';'),
        'Betreff',
      ],
      [german.replaceAll('\r\n', '\r'), 'Betreff'],
    ] as const)
      for (const chunkBytes of [1, 7, 10_000]) {
        const rows = await read(text, chunkBytes);
        expect(rows[0]).toMatchObject({ kind: 'header', ignoredColumns: [name] });
        expect(rows.slice(1)).toMatchObject([
          { kind: 'message', line: 2, to: ['b@x', 'c@x'] },
          { kind: 'problem', line: 3, column: 'sent_at' },
        ]);
        expect(JSON.stringify(rows)).not.toContain('geheim');
      }
  });

  it('keeps names of columns that it does not read short and without control characters', async () => {
    const columns = Array.from({ length: 300 }, (_, at) => `c\0${at}${'x'.repeat(100)}`);
    const [header] = await read(`${HEADER},${columns.join()}\n`, 1_000);
    const names = header?.kind === 'header' ? header.ignoredColumns : [];
    expect(names).toHaveLength(100);
    expect(names.every((name) => name.length <= 60 && !/\p{Cc}/u.test(name))).toBe(true);
  });

  it('names a bad date in line 4,711', async () => {
    const lines = Array.from(
      { length: 5000 },
      (_, at) => `m${at},${at === 4709 ? 'x' : '2024-01-01T00:00:00Z'},a@x,b@x,`,
    );
    const rows = await read([HEADER, ...lines].join('\n'), 65_536);
    expect(rows.filter((row) => row.kind === 'problem')).toMatchObject([{ line: 4711, column: 'sent_at' }]);
    expect(rows.filter((row) => row.kind === 'message')).toHaveLength(4999);
  });

  it.each([
    [
      '',
      /^mail.csv, line 1: the file is empty; wanted a header message_id,sent_at,from,to\[,cc,bcc,in_reply_to\]/,
    ],
    [
      'id,date,from,to\n',
      /line 1: found the columns id, date, from, to; missing message_id, sent_at\. Wanted/,
    ],
    ['m1,2024-01-01T00:00:00Z,ann@x,b@x\n', /line 1: found a line that is no header; missing message_id/],
    [`${HEADER},to\n`, /the column to comes twice/],
    [
      `${HEADER}\nm1,2024-01-01T00:00:00Z,a@x,b@x,\nm2,2024-01-01T00:00:00Z,a@x,"b@x,\nm3,2024\n`,
      /line 3: a quote .* never closed/,
    ],
    [`${HEADER}\nm1,"2024"5,a@x,b@x,\n`, /line 2: .* quoted field is followed by more/],
    [Buffer.from('fffe6d00', 'hex'), /UTF-16/],
    [Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]), /xz/],
    [gzipSync(`${HEADER}\nm1,2024-01-01T00:00:00Z,a@x,b@x,\n`).subarray(0, 40), /gzip data is damaged/],
    [
      Buffer.concat([Buffer.from(`${HEADER}\nm1,`), Buffer.from([0xa4, 0xa4, 0x0a])]),
      /line 2: the text is not UTF-8/,
    ],
  ])('refuses the whole file %j in one line that names it', async (text, message) => {
    await expect(read(text)).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: expect.stringMatching(message),
    });
    await expect(read(text)).rejects.not.toMatchObject({ message: expect.stringMatching(/ann@x|\n/) });
  });

  it('passes on the error of a source that breaks off', async () => {
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from(`${HEADER}\n`);
        await Promise.resolve();
        throw new Error('disk gone');
      })(),
    );
    const reading = (async () => {
      for await (const row of readMailCsv(broken, { fileName: 'mail.csv', now })) void row;
    })();
    await expect(reading).rejects.toThrow('disk gone');
  });
});
